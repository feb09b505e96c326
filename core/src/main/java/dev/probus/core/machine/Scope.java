package dev.probus.core.machine;

import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import java.util.ArrayList;
import java.util.List;

/** Collects what only one of the two ways to run a scenario has a use for. */
final class Scope {
  private final List<Problem> notReplayed = new ArrayList<>();
  private final List<Problem> notBooted = new ArrayList<>();

  /** Notes something that a replay cannot carry out. */
  void machineOnly(Statement at, String what) {
    notReplayed.add(
        at.problem(what + " is for a machine", "what a replay of the driver core can carry out"));
  }

  /** Notes something that a machine has no use for. */
  void replayOnly(Statement at, String what, String expected) {
    notBooted.add(at.problem(what + " is for a replay", expected));
  }

  List<Problem> notReplayed() {
    return notReplayed;
  }

  List<Problem> notBooted() {
    return notBooted;
  }

  /** Ends with the first of some problems. */
  static void refuse(List<Problem> problems) throws UnreadableMachineException {
    if (!problems.isEmpty()) {
      throw new UnreadableMachineException(problems.getFirst());
    }
  }
}
