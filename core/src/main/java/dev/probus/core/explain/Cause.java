package dev.probus.core.explain;

import java.util.Optional;

/**
 * What can be said of something that was thrown, whether it was thrown in this program or in a run
 * that was read back. Immutable.
 *
 * @param type the name of its Java class; of a kernel's error its name or number, as in {@code
 *     EINVAL}
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

  /** Returns the name of its class without package and enclosing class, unless it has none. */
  public String simpleType() {
    int start = Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1;
    while (start < type.length() && Character.isDigit(type.charAt(start))) {
      start++;
    }
    return start < type.length()
        ? type.substring(start)
        : type.substring(type.lastIndexOf('.') + 1);
  }

  /** Tells whether it is an error that a kernel told of. */
  boolean ofKernel() {
    return ErrorNumber.words(type).isPresent();
  }

  /**
   * Returns its kind and its message, for example {@code IOException: no answer}, or {@code error
   * -22 (EINVAL): no routes}.
   */
  public String line() {
    String kind = ErrorNumber.words(type).orElseGet(this::simpleType);
    return message.filter(text -> !text.isBlank()).map(text -> kind + ": " + text).orElse(kind);
  }
}
