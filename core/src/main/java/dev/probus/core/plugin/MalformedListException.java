package dev.probus.core.plugin;

import java.io.Serial;

/** Says in one line what is wrong in a list of trusted jars: {@code FILE:LINE: what, expected}. */
public final class MalformedListException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes one. */
  public MalformedListException(String line) {
    super(line);
  }
}
