package dev.probus.bus.hda.dump;

/**
 * A place where a text is damaged.
 *
 * @param file the file's name as it was given to the reader
 * @param line 1-based line number
 * @param found what is wrong
 * @param expected what was expected instead
 */
public record Problem(String file, int line, String found, String expected) {

  /** Returns the problem in one line, {@code FILE:LINE: what is wrong, expected what}. */
  public String message() {
    return file + ":" + line + ": " + found + ", expected " + expected;
  }
}
