package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the aliases of built-in modules out of {@code modules.builtin.modinfo}, whose entries
 * {@code MODULE.KEY=VALUE} each end with a NUL. Used once, by one thread.
 */
final class ModinfoReader {

  private static final String EXPECTED = "MODULE.KEY=VALUE";

  private final TableText table;
  private final byte[] text;
  private final List<TableProblem> problems;
  private final AliasIndex.Builder aliases = AliasIndex.builder();

  ModinfoReader(TableText table, List<TableProblem> problems) {
    this.table = table;
    this.text = table.bytes();
    this.problems = problems;
  }

  AliasIndex read() {
    int number = 1;
    for (int start = 0; start < text.length; number++) {
      int end = find((byte) 0, start, text.length);
      TableProblem problem = end == start ? null : entry(start, end, number);
      if (problem != null) {
        problems.add(problem);
      }
      start = end + 1;
    }
    return aliases.build();
  }

  private @Nullable TableProblem entry(int start, int end, int number) {
    TablePlace place = new TablePlace(table.file(), number);
    int equals = find((byte) '=', start, end);
    int dot = find((byte) '.', start, equals);
    if (equals == end || dot == equals || dot + 1 == equals) {
      return new TableProblem(place, "entry without module, key or value", EXPECTED);
    }
    String module = string(start, dot);
    if (!ModuleName.isValid(module)) {
      return new TableProblem(place, "'" + module + "'", ModuleName.EXPECTED);
    }
    if (!string(dot + 1, equals).equals("alias")) {
      return null;
    }
    String complaint = PatternText.normalisePattern(text, equals + 1, end);
    if (complaint != null) {
      return new TableProblem(place, complaint, PatternText.EXPECTED);
    }
    aliases.add(text, equals + 1, end, ModuleName.canonical(module));
    return null;
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /** Finds the byte, or gives {@code to} if it is not there. */
  private int find(byte wanted, int from, int to) {
    int at = from;
    while (at < to && text[at] != wanted) {
      at++;
    }
    return at;
  }
}
