package dev.probus.api.bus;

import java.util.Objects;

/**
 * One thing that is wrong in a description, told so that its author can mend it.
 *
 * @param file the file as the user named it
 * @param line the line, from 1; 0 if the file as a whole is meant
 * @param text what is wrong and what was expected, in one line
 */
public record Problem(String file, long line, String text) {

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public Problem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(text, "text");
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " of " + file);
    }
  }

  /** Returns {@code FILE:LINE: TEXT}, or {@code FILE: TEXT} for the file as a whole. */
  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + text;
  }
}
