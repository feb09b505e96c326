package dev.probus.core.explain;

/** Puts what was thrown into words. */
final class Thrown {
  private Thrown() {}

  /** Returns what it says, or the name of its class if it says nothing. */
  static String words(Throwable cause) {
    String message = cause.getMessage();
    return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
  }
}
