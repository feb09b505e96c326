package dev.probus.bus.soundwire;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the tables of recorded SoundWire facts. They are no part of the project: where they are
 * absent, the tests that read them are skipped.
 */
public final class CorpusFolder {
  private CorpusFolder() {}

  /** Returns the folder, or reports the test as skipped. */
  public static Path find() {
    String shared = System.getProperty("probus.shared");
    if (shared != null) {
      return present(Path.of(shared, "corpus", "soundwire"));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/corpus"))) {
        return present(at.resolve("shared/corpus/soundwire"));
      }
    }
    return abort("no folder shared/corpus here or above; set -Dprobus.shared=FOLDER");
  }

  private static Path present(Path folder) {
    return Files.isDirectory(folder) ? folder : abort("no folder " + folder);
  }
}
