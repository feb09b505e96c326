package dev.probus.api.bus;

import java.io.Serial;

/** Tells that a file or folder holds no machine, and where that became certain. */
public final class UnreadableMachineException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Says what is wrong, and where. */
  public UnreadableMachineException(Problem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  /** Returns what is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
