package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a table in the form of {@code modules.alias}: lines {@code alias PATTERN MODULE}.
 *
 * @param index finds modules by pattern
 * @param problems the lines that were left out, in their order
 */
public record AliasTable(AliasIndex index, List<TableProblem> problems) {

  private static final String EXPECTED = "alias PATTERN MODULE";

  /** Keeps its own copy of the problems. */
  public AliasTable {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a table, such as the one a bus plugin carries with it, plain or gzip.
   *
   * @param in is read to its end and left open
   * @param file the table's name for messages
   * @throws IOException if it cannot be read, is damaged gzip or longer than 256 MiB
   */
  public static AliasTable read(InputStream in, String file) throws IOException {
    return parse(TableText.read(in, file));
  }

  static AliasTable parse(TableText table) {
    List<TableProblem> problems = new ArrayList<>();
    AliasIndex.Builder index = AliasIndex.builder();
    LineCursor line = LineCursor.of(table);
    NamePool names = new NamePool(table.bytes());
    while (line.nextLine()) {
      TableProblem problem = parseLine(line, index, names);
      if (problem != null) {
        problems.add(problem);
      }
    }
    return new AliasTable(index.build(), problems);
  }

  private static @Nullable TableProblem parseLine(
      LineCursor line, AliasIndex.Builder index, NamePool names) {
    if (!line.wordIs("alias")) {
      return new TableProblem(line.place(), "begins with '" + line.word() + "'", EXPECTED);
    }
    return parseAlias(line, index, names, true);
  }

  /**
   * Reads pattern and module behind the word {@code alias} and adds them.
   *
   * @param alone whether nothing may follow the module; in configuration kmod ignores what does
   * @return what is wrong with the line, or null if it was added
   */
  static @Nullable TableProblem parseAlias(
      LineCursor line, AliasIndex.Builder index, NamePool names, boolean alone) {
    if (!line.nextWord()) {
      return new TableProblem(line.place(), "alias without a pattern", EXPECTED);
    }
    int from = line.wordStart();
    int to = line.wordEnd();
    String complaint = line.normalisePattern();
    if (complaint != null) {
      return new TableProblem(line.place(), complaint, PatternText.EXPECTED);
    }
    if (!line.nextWord()) {
      return new TableProblem(line.place(), "alias without a module", EXPECTED);
    }
    String module = names.name(line);
    if (module == null) {
      return new TableProblem(line.place(), "'" + line.word() + "'", ModuleName.EXPECTED);
    }
    if (alone && line.nextWord()) {
      return new TableProblem(line.place(), "'" + line.word() + "' too many", EXPECTED);
    }
    index.add(line.text(), from, to, module);
    return null;
  }
}
