package dev.probus.cli.console;

import dev.probus.core.explain.Cause;
import java.util.Optional;

/** Puts into words what foreign code has thrown, here or in a run that was read back. */
public final class Thrown {
  private Thrown() {}

  /** Returns what it says of itself, if anything. */
  public static Optional<String> message(Throwable cause) {
    return Cause.of(cause).message();
  }

  /** Returns its kind and its message, for example {@code IOException: no answer}. */
  public static String line(Throwable cause) {
    return Cause.of(cause).line();
  }
}
