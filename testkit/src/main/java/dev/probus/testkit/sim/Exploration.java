package dev.probus.testkit.sim;

import dev.probus.testkit.sim.Outcome.Facet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of running a world in many orders. Immutable.
 *
 * @param schedules how many orders were run
 * @param complete whether there are no others
 * @param outcomes where it came to rest, those first that deviate least from first come, first
 *     served
 * @param broken what was as it must never be, in the order that deviates least
 */
public record Exploration(
    long schedules, boolean complete, Map<Outcome, Found> outcomes, Optional<Broken> broken) {

  /** Copies the outcomes. */
  public Exploration {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /**
   * How an outcome was found.
   *
   * @param schedules how many orders lead to it
   * @param shortest the one that deviates least
   */
  public record Found(long schedules, Schedule shortest) {}

  /**
   * How something was found to be as it must never be.
   *
   * @param violation what
   * @param schedule in which order
   */
  public record Broken(Violation violation, Schedule schedule) {}

  /** Returns what one side of the outcomes can be, and how each is found. */
  public Map<String, Found> classes(Facet facet) {
    Map<String, Found> classes = new LinkedHashMap<>();
    outcomes.forEach((outcome, found) ->
        classes.merge(
            outcome.facet(facet),
            found,
            (first, next) -> new Found(first.schedules() + next.schedules(), first.shortest())));
    return classes;
  }
}
