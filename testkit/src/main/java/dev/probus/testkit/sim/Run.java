package dev.probus.testkit.sim;

import dev.probus.api.event.LogEntry;
import java.util.List;
import java.util.Optional;

/**
 * One run of a world. Immutable.
 *
 * @param choices who went on at each moment at which several could, until the world was at rest
 * @param steps how often somebody went on at all, closing included
 * @param log all events, closing included
 * @param outcome where the world came to rest; nothing if it did not
 * @param violation the first thing that was as it must never be
 */
public record Run(
    List<Choice> choices,
    int steps,
    List<LogEntry> log,
    Optional<Outcome> outcome,
    Optional<Violation> violation) {

  /** Copies the lists. */
  public Run {
    choices = List.copyOf(choices);
    log = List.copyOf(log);
  }

  /** Returns the schedule that leads to the same run. */
  public Schedule schedule() {
    return new Schedule(choices.stream().map(Choice::taken).toList());
  }
}
