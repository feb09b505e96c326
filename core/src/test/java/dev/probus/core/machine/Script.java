package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.List;

/** Replays scenarios that stand in a test. */
final class Script {
  private Script() {}

  /** Replays lines; they are right, or it is the test that is wrong. */
  static Replay replay(String... lines) {
    return replay(ScenarioRunner.USUAL_STEPS, lines);
  }

  /** Replays lines within so many steps. */
  static Replay replay(long steps, String... lines) {
    try {
      return ScenarioRunner.replay("test.scn", String.join("\n", lines), steps);
    } catch (UnreadableMachineException e) {
      throw new AssertionError("the test's own scenario is wrong", e);
    }
  }

  /** Returns what the last action of a scenario did: the lines between its act and its end. */
  static List<String> lastAction(String... lines) {
    List<String> trace = replay(lines).trace().lines().toList();
    int start = 0;
    int end = 0;
    for (int i = 0; i < trace.size(); i++) {
      if (trace.get(i).startsWith("act ")) {
        start = i;
      } else if (trace.get(i).startsWith("end ")) {
        end = i;
      }
    }
    return trace.subList(start + 1, end);
  }

  /** Returns the lines of a trace after {@code final}, the counters left out. */
  static List<String> finalLines(String... lines) {
    List<String> trace = replay(lines).trace().lines().toList();
    return trace.subList(trace.indexOf("final") + 1, trace.size() - 1);
  }
}
