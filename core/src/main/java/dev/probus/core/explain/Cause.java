package dev.probus.core.explain;

import java.util.Optional;

/**
 * What can be said of something that was thrown, whether it was thrown in this program or in a run
 * that was read back. Immutable.
 *
 * @param type the name of its Java class
 * @param message what it says, if anything
 */
public record Cause(String type, Optional<String> message) {

  /** Looks at what was thrown; even its words are foreign code, which may throw in turn. */
  public static Cause of(Throwable thrown) {
    return thrown instanceof RecordedFailure recorded
        ? recorded.told()
        : new Cause(thrown.getClass().getName(), message(thrown));
  }

  /** Returns what something was thrown because of, if it says so. */
  public static Optional<Throwable> below(Throwable thrown) {
    try {
      return Optional.ofNullable(thrown.getCause());
    } catch (RuntimeException e) {
      return Optional.of(e);
    }
  }

  private static Optional<String> message(Throwable thrown) {
    try {
      return Optional.ofNullable(thrown.getMessage());
    } catch (RuntimeException e) {
      return Optional.of("(its message cannot be had: " + e.getClass().getName() + ")");
    }
  }

  /** Returns the name of its class without package and enclosing class. */
  public String simpleType() {
    int start = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1;
    while (start < type.length() && Character.isDigit(type.charAt(start))) {
      start++;
    }
    return type.substring(start);
  }

  /** Returns its kind and its message, for example {@code IOException: no answer}. */
  public String line() {
    return message.map(text -> simpleType() + ": " + text).orElseGet(this::simpleType);
  }
}
