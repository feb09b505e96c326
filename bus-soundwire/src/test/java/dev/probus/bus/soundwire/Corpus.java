package dev.probus.bus.soundwire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tables of recorded SoundWire facts in a way of its own, to be compared with ours. */
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
      List<String> lines = Files.readAllLines(CorpusFolder.find().resolve(file));
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
}
