package dev.probus.core.module;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables of one folder into {@link ModuleTables}. Used once, by one thread. */
final class TablesReader {

  private static final String SYMBOL_LINE = "alias symbol:NAME MODULE";

  private final Path dir;
  private final List<TableProblem> problems = new ArrayList<>();

  TablesReader(Path dir) {
    this.dir = dir;
  }

  ModuleTables read() throws IOException {
    TableText alias = TableText.find(dir, "modules.alias");
    TableText dep = TableText.find(dir, "modules.dep");
    if (alias == null && dep == null) {
      throw new NoSuchFileException(
          dir.toString(), null, "no modules.alias and no modules.dep, expected one of them");
    }
    Map<String, List<String>> dependencies = dep == null ? Map.of() : dependencies(dep);
    AliasIndex aliases = alias == null ? AliasIndex.empty() : aliases(alias);
    TableText symbols = TableText.find(dir, "modules.symbols");
    TableText soft = TableText.find(dir, "modules.softdep");
    TableText modinfo = TableText.find(dir, "modules.builtin.modinfo");
    return new ModuleTables(
        dependencies,
        aliases,
        symbols == null ? Map.of() : symbols(symbols),
        soft == null ? List.of() : new ConfigReader().readSoftDependencies(soft, problems),
        new HashSet<>(files("modules.builtin")),
        modinfo == null ? AliasIndex.empty() : new ModinfoReader(modinfo, problems).read(),
        files("modules.order"),
        problems);
  }

  private AliasIndex aliases(TableText table) {
    AliasTable read = AliasTable.parse(table);
    problems.addAll(read.problems());
    return read.index();
  }

  private Map<String, List<String>> dependencies(TableText table) {
    Map<String, List<String>> dependencies = new HashMap<>();
    NamePool names = new NamePool(table.bytes());
    LineCursor line = LineCursor.of(table);
    while (line.nextLine()) {
      List<String> modules = new ArrayList<>();
      TableProblem problem = dependencyLine(line, names, modules);
      if (problem != null) {
        problems.add(problem);
      } else if (dependencies.putIfAbsent(
              modules.getFirst(), List.copyOf(modules.subList(1, modules.size())))
          != null) {
        problems.add(
            new TableProblem(
                line.place(), modules.getFirst() + " once more", "one line for each module"));
      }
    }
    return dependencies;
  }

  /** Collects the module of the line and what it needs, or says what is wrong. */
  private static @Nullable TableProblem dependencyLine(
      LineCursor line, NamePool names, List<String> modules) {
    do {
      int end = line.wordEnd();
      boolean colon = line.text()[end - 1] == ':';
      if (modules.isEmpty() != colon) {
        return new TableProblem(
            line.place(),
            "'" + line.word() + "'",
            "FILE.ko: FILE.ko ..., one colon, after the first");
      }
      String name = names.nameOfFile(line, colon ? end - 1 : end);
      if (name == null) {
        return noModuleFile(line);
      }
      modules.add(name);
    } while (line.nextWord());
    return null;
  }

  private Map<String, List<String>> symbols(TableText table) {
    Map<String, List<String>> symbols = new HashMap<>();
    NamePool names = new NamePool(table.bytes());
    LineCursor line = LineCursor.of(table);
    while (line.nextLine()) {
      TableProblem problem = symbolLine(line, names, symbols);
      if (problem != null) {
        problems.add(problem);
      }
    }
    return symbols;
  }

  private static @Nullable TableProblem symbolLine(
      LineCursor line, NamePool names, Map<String, List<String>> symbols) {
    boolean alias = line.wordIs("alias") && line.nextWord();
    String symbol = line.word();
    if (!alias || !symbol.startsWith(ModuleResolver.SYMBOL) || !line.nextWord()) {
      return new TableProblem(line.place(), "line without symbol and module", SYMBOL_LINE);
    }
    String module = names.name(line);
    if (module == null) {
      return new TableProblem(line.place(), "'" + line.word() + "'", ModuleName.EXPECTED);
    }
    String key = ModuleName.canonical(symbol);
    List<String> others = symbols.put(key, List.of(module));
    if (others != null) {
      List<String> all = new ArrayList<>(others);
      all.add(module);
      symbols.put(key, List.copyOf(all));
    }
    return null;
  }

  /** Reads a table that has the path of a module file on each line. */
  private List<String> files(String name) throws IOException {
    TableText table = TableText.find(dir, name);
    if (table == null) {
      return List.of();
    }
    List<String> modules = new ArrayList<>();
    NamePool names = new NamePool(table.bytes());
    LineCursor line = LineCursor.of(table);
    while (line.nextLine()) {
      String module = names.nameOfFile(line, line.wordEnd());
      if (module == null) {
        problems.add(noModuleFile(line));
      } else {
        modules.add(module);
      }
    }
    return modules;
  }

  private static TableProblem noModuleFile(LineCursor line) {
    return new TableProblem(
        line.place(), "'" + line.word() + "'", "FILE.ko with " + ModuleName.EXPECTED);
  }
}
