package dev.probus.cli.console;

import java.io.Serial;

/** Ends a command since nothing of its input can be used. The message is the line to be printed. */
public final class BadInput extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Says what is wrong and what was expected: {@code FILE:LINE: what, expected what}. */
  public BadInput(String line) {
    super(line, null, false, false);
  }

  /** Returns the line to be printed. */
  public String line() {
    return String.valueOf(getMessage());
  }
}
