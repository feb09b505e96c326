package dev.probus.bus.soundwire.dump;

import dev.probus.api.bus.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of text: a line of column names, then a row a line, cells parted by a tab, {@code -} for
 * none. Lines that cannot be used are left out and told of.
 */
final class Table {
  private final String file;
  private final List<Row> rows;
  private final List<Problem> problems;

  private Table(String file, List<Row> rows, List<Problem> problems) {
    this.file = file;
    this.rows = rows;
    this.problems = problems;
  }

  /**
   * Reads a table.
   *
   * @param needed the columns that it must have, in any order, among others
   * @throws IOException if the file cannot be read
   */
  static Table read(Path path, String... needed) throws IOException {
    String file = path.toString();
    List<Problem> problems = new ArrayList<>();
    List<String> lines = lines(path, problems);
    Map<String, Integer> columns = new HashMap<>();
    if (!lines.isEmpty()) {
      String[] names = lines.getFirst().split("\t", -1);
      for (int i = 0; i < names.length; i++) {
        columns.put(names[i], i);
      }
    }
    for (String name : needed) {
      if (!columns.containsKey(name)) {
        problems.add(new Problem(file, 1, "no column '" + name + "', expected one of that name"));
        return new Table(file, List.of(), problems);
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\t", -1));
      if (cells.size() == columns.size()) {
        rows.add(new Row(columns, cells, file, i + 1L));
      } else if (!lines.get(i).isEmpty()) {
        String text = cells.size() + " cells, expected " + columns.size() + " as in line 1";
        problems.add(new Problem(file, i + 1L, text));
      }
    }
    return new Table(file, rows, problems);
  }

  private static List<String> lines(Path path, List<Problem> problems) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .lines()
          .toList();
    } catch (CharacterCodingException e) {
      problems.add(new Problem(path.toString(), 0, "it is not text, expected UTF-8"));
      return List.of();
    }
  }

  /** What is made of a row, which may fail. */
  interface Maker<T> {
    T make(Row row);
  }

  /** Makes something of each row; those that cannot be used are told of. */
  <T> List<T> each(Maker<T> maker) {
    List<T> made = new ArrayList<>();
    for (Row row : rows) {
      try {
        made.add(maker.make(row));
      } catch (IllegalArgumentException e) {
        problems.add(new Problem(file, row.line(), String.valueOf(e.getMessage())));
      }
    }
    return made;
  }

  /** Returns what could not be used, in the order in which it was found. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }
}
