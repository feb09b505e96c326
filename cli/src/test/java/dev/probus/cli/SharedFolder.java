package dev.probus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the shared data beside the project, which tests may read and must do without. */
final class SharedFolder {
  private SharedFolder() {}

  /** Returns the folder of the corpus; it may not exist. */
  static Path corpus() {
    String given = System.getProperty("probus.shared");
    if (given != null) {
      return Path.of(given, "corpus");
    }
    @Nullable Path at = Path.of("").toAbsolutePath();
    while (at != null) {
      Path corpus = at.resolve("shared").resolve("corpus");
      if (Files.isDirectory(corpus)) {
        return corpus;
      }
      at = at.getParent();
    }
    return Path.of("shared", "corpus");
  }
}
