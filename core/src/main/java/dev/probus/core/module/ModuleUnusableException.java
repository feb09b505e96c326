package dev.probus.core.module;

import java.io.Serial;

/** Says in one line why a module cannot be loaded: where, what is wrong, what is expected. */
public final class ModuleUnusableException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes one without a cause. */
  public ModuleUnusableException(String line) {
    super(line);
  }

  /** Makes one. */
  public ModuleUnusableException(String line, Throwable cause) {
    super(line, cause);
  }

  /** Returns the words for what failed a module: the line alone, if it is one of these. */
  public static String words(Throwable cause) {
    return String.valueOf(
        cause instanceof ModuleUnusableException ? cause.getMessage() : cause.toString());
  }
}
