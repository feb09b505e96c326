package dev.probus.core.explain;

/** Puts what was thrown into words. */
final class Thrown {
  private Thrown() {}

  /**
   * Returns what it says, or the name of its class if it says nothing. A kernel's error has no
   * class, so that one is told with its number.
   */
  static String words(Throwable cause) {
    Cause told = Cause.of(cause);
    boolean silent = told.message().filter(text -> !text.isBlank()).isEmpty();
    return silent || told.ofKernel() ? told.line() : told.message().orElse("");
  }
}
