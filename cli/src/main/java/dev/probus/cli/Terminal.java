package dev.probus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The process's streams, each of which may be a terminal. */
enum Terminal {
  OUTPUT("/proc/self/fd/1"),
  ERROR("/proc/self/fd/2");

  private final Path link;

  Terminal(String link) {
    this.link = Path.of(link);
  }

  /**
   * Tells whether a person may be looking. The platform tells it of input and output together only,
   * and loads a library for it; Linux tells it of each by name. Elsewhere the answer is no.
   */
  boolean isThere() {
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException _) { // no such system, or closed
      return false;
    }
  }
}
