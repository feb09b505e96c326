package dev.probus.core.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One scenario that a real kernel has carried out, and what it logged.
 *
 * @param script the scenario
 * @param trace the log
 */
record Golden(Path script, Path trace) {
  private static final String END = ".scn";

  /** Returns all of them, in order of their names. */
  static List<Golden> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(END)).sorted().map(Golden::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    String file = script.getFileName().toString();
    return file.substring(0, file.length() - END.length());
  }

  @Override
  public String toString() {
    return name();
  }

  private static Golden of(Path script) {
    String file = script.getFileName().toString();
    return new Golden(script, script.resolveSibling(file.replace(END, ".trace")));
  }

  private static Path folder() {
    URL folder = Objects.requireNonNull(Golden.class.getResource("/driver-core-traces"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError("a class path with an odd address: " + folder, e);
    }
  }
}
