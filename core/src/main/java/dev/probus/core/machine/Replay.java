package dev.probus.core.machine;

import dev.probus.api.bus.Problem;

/** What came of replaying a scenario. */
public sealed interface Replay {

  /** Returns the trace, whole lines. */
  String trace();

  /**
   * The scenario was carried out to its end.
   *
   * @param trace all of it, with the final report
   */
  record Complete(String trace) implements Replay {}

  /**
   * Linux would not come to an end here: it waits for itself, or goes round for ever.
   *
   * @param trace all up to there
   * @param problem the line of the scenario, and what does not end
   */
  record Endless(String trace, Problem problem) implements Replay {}
}
