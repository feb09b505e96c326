package dev.probus.bus.soundwire;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the tables of recorded SoundWire facts. They are no part of the project: where they are
 * absent, the tests that read them are skipped.
 */
final class Corpus {

  private Corpus() {}

  /** One row of a table: its cells by the names of the columns. */
  record Row(Map<String, String> cells, String file, int line) {
    String text(String column) {
      return cells.get(column);
    }

    /** Reads a cell that is a number, in hexadecimal if it begins with 0x. */
    int number(String column) {
      return Integer.decode(text(column));
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Reads a table, or reports the test as skipped. */
  static List<Row> rows(String file) {
    try {
      List<String> lines = Files.readAllLines(folder().resolve(file));
      String[] columns = lines.getFirst().split("\t", -1);
      List<Row> rows = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        rows.add(new Row(cells(columns, lines.get(i)), file, i + 1));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(String[] columns, String line) {
    String[] values = line.split("\t", -1);
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      cells.put(columns[i], values[i]);
    }
    return cells;
  }

  private static Path folder() {
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
