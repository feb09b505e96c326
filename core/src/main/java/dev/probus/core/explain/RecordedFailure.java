package dev.probus.core.explain;

import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a recording that was read back for what was thrown in the run. Its class may not exist
 * in this program, but it prints as what it stands for. Immutable; has no stack of its own.
 */
public final class RecordedFailure extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final String type;

  /**
   * Makes a stand-in.
   *
   * @param told what was said of it
   * @param cause what it was thrown because of, if that was told
   */
  public RecordedFailure(Cause told, @Nullable Throwable cause) {
    super(told.message().orElse(null), cause, false, false);
    this.type = told.type();
  }

  /** Returns what was said of it. */
  public Cause told() {
    return new Cause(type, Optional.ofNullable(getMessage()));
  }

  /** Returns class and message, as the one that it stands for would. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the class's name is what is different
  public String toString() {
    return told().message().map(text -> type + ": " + text).orElse(type);
  }
}
