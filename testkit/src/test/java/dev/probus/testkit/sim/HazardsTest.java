package dev.probus.testkit.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probus.core.Policy;
import dev.probus.core.machine.ScenarioScript;
import dev.probus.core.machine.Zoo;
import org.junit.jupiter.api.Test;

/** What Linux is known to do wrong is found in some order, and that order is short. */
final class HazardsTest {
  /** The steps that a schedule may have that shows a hazard. */
  private static final int STEPS = 10;

  private static final long SEEDS = 200;

  /** The consumer says that it defers at the very moment at which its supplier is bound (Z17). */
  private static final String RACE =
      """
      dev mcasp compat=mcasp gives=dai
      dev card compat=card needs=dai
      drv mcasp compat=mcasp async probe=5ms
      drv card compat=card async on_miss=sleep:5ms
      register mcasp
      register card
      add card
      add mcasp
      """;

  private static Simulation race(Policy policy, boolean counted) throws Exception {
    return Simulation.of(ScenarioScript.of("race.scn", RACE), policy)
        .and(world -> world.triggerCount(counted));
  }

  private static Simulation zoo(String id, Policy policy) throws Exception {
    return Simulation.of(Zoo.find(id).orElseThrow().script(), policy);
  }

  /** Searches by seeds, and shrinks what is found. */
  private static void found(Simulation world, Invariant invariant) throws InterruptedException {
    SeedSearch.Hit hit = SeedSearch.search(world, 1, SEEDS).orElseThrow();
    assertThat(hit.violation().invariant()).isEqualTo(invariant);
    Schedule shortest = Shrinker.shrink(world, invariant, hit.schedule());
    assertThat(shortest.length()).isBetween(0, STEPS);
    assertThat(world.run(shortest).violation()).map(Violation::invariant).contains(invariant);
  }

  @Test
  void theLostWakeUpIsFoundWithoutTheCounter() throws Exception {
    Simulation world = race(Policy.LINUX, false);
    found(world, Invariant.NO_LOST_WAKE_UP);
    Exploration all = Explorer.explore(world, 10_000);
    assertThat(all.complete()).isTrue();
    assertThat(all.classes(Outcome.Facet.BOUND_SET)).hasSize(2);
    assertThat(all.broken().orElseThrow().schedule().length()).isBetween(1, STEPS);
  }

  @Test
  void noOrderLosesTheWakeUpWithTheCounterOrPrecisely() throws Exception {
    for (Policy policy : Policy.values()) {
      Exploration all = Explorer.explore(race(policy, true), 10_000);
      assertThat(all.complete()).isTrue();
      assertThat(all.broken()).isEmpty();
      assertThat(all.classes(Outcome.Facet.BOUND_SET)).hasSize(1);
    }
  }

  @Test
  void theProbeThatWakesItselfIsFound() throws Exception {
    found(zoo("Z18", Policy.LINUX), Invariant.NO_LIVELOCK);
  }

  @Test
  void theModuleThatWaitsForItsRequesterIsFound() throws Exception {
    found(zoo("Z2", Policy.LINUX), Invariant.NO_DEADLOCK);
  }

  @Test
  void theOldKernelLosesZ17InEveryOrder() throws Exception {
    Simulation old = zoo("Z17", Policy.LINUX).and(world -> world.triggerCount(false));
    found(old, Invariant.NO_LOST_WAKE_UP);
    assertThat(SeedSearch.search(zoo("Z17", Policy.LINUX), 1, SEEDS)).isEmpty();
  }

  @Test
  void whatBreaksNothingCannotBeShrunk() throws Exception {
    Simulation world = race(Policy.PRECISE, true);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shrinker.shrink(world, Invariant.NO_LOST_WAKE_UP, Schedule.FIRST_COME))
        .withMessage("the schedule does not break: at rest nobody waits for what is there");
  }
}
