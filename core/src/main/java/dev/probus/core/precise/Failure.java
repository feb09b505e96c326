package dev.probus.core.precise;

/**
 * What foreign code threw, with its own words. They are asked for where it was caught, since the
 * words of an exception are foreign code as well: they may take long, or throw.
 *
 * @param cause what was thrown
 * @param text what it says
 */
record Failure(Throwable cause, String text) {

  /** Asks an exception for its words. Not under the baton. */
  static Failure of(Throwable cause) {
    String text;
    try {
      text = cause.toString();
    } catch (Throwable e) { // contained: then its type has to do
      text = cause.getClass().getName();
    }
    return new Failure(cause, text);
  }
}
