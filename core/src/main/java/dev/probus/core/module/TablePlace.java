package dev.probus.core.module;

/**
 * Names a line of a table.
 *
 * @param file the file as it was given to the reader
 * @param line the line, counted from 1; in NUL-separated tables the entry, counted from 1
 */
public record TablePlace(String file, int line) {

  /** Gives the last part of the file's path, by which kmod sorts configuration. */
  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
