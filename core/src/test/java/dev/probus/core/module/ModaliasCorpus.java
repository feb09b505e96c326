package dev.probus.core.module;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the tables of a stock distribution kernel and the answers recorded with them. */
final class ModaliasCorpus {

  private ModaliasCorpus() {}

  /** Gives the corpus folder, or reports the test as skipped. */
  static Path dir() {
    String shared = System.getProperty("probus.shared");
    if (shared != null) {
      return present(Path.of(shared, "corpus", "modalias"));
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/corpus"))) {
        return present(at.resolve("shared/corpus/modalias"));
      }
    }
    return abort("no folder shared/corpus here or above; set -Dprobus.shared=FOLDER");
  }

  /** Gives the rows of a table of the corpus, its header left out. */
  static List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(dir().resolve(name)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Path present(Path dir) {
    return Files.isDirectory(dir) ? dir : abort("no folder " + dir);
  }
}
