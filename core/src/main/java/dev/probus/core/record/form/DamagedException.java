package dev.probus.core.record.form;

import java.io.Serial;

/** Something that was written down does not mean anything. The message says what was expected. */
public final class DamagedException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong and what was expected, in one line. */
  public DamagedException(String text) {
    super(text, null, false, false);
  }

  /** Returns what is wrong and what was expected. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
