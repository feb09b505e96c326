package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Output that is written down, so that it changes on purpose only. To accept a change: {@code mvn
 * verify -Dprobus.golden=update}, then look at the difference.
 */
public final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("probus.root", "..")).resolve("cli/src/test/resources/golden");

  private Golden() {}

  /** Compares, or accepts. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if ("update".equals(System.getProperty("probus.golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual)
          .as("what %s says; to accept it: mvn verify -Dprobus.golden=update", file)
          .isEqualTo(text(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is written down; nothing if there is no such file. */
  static String text(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
