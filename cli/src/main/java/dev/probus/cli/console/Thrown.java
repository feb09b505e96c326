package dev.probus.cli.console;

import java.util.Optional;

/** Puts into words what foreign code has thrown; even its words are foreign code. */
public final class Thrown {
  private Thrown() {}

  /** Returns what it says of itself, if anything. */
  public static Optional<String> message(Throwable cause) {
    try {
      return Optional.ofNullable(cause.getMessage());
    } catch (RuntimeException e) {
      return Optional.of("(its message cannot be had: " + e.getClass().getName() + ")");
    }
  }

  /** Returns its kind and its message, for example {@code IOException: no answer}. */
  public static String line(Throwable cause) {
    String kind = cause.getClass().getSimpleName();
    return message(cause).map(message -> kind + ": " + message).orElse(kind);
  }
}
