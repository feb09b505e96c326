package dev.probus.core.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads configuration files into a {@link ModuleConfig}. Used once, by one thread. */
final class ConfigReader {

  private static final String DIRECTIVES = "alias, blacklist, softdep, install, remove or options";

  private final AliasIndex.Builder aliases = AliasIndex.builder();
  private final Set<String> blacklist = new HashSet<>();
  private final List<SoftDependency> softDependencies = new ArrayList<>();
  private final List<SetAside> setAside = new ArrayList<>();
  private final List<TableProblem> problems = new ArrayList<>();

  ModuleConfig read(Collection<Path> files) throws IOException {
    for (Path file : files) {
      readFile(TableText.read(file));
    }
    return new ModuleConfig(aliases.build(), blacklist, softDependencies, setAside, problems);
  }

  /** Reads a table that has soft dependencies alone, as depmod writes it. */
  List<SoftDependency> readSoftDependencies(TableText table, List<TableProblem> complaints) {
    readFile(table);
    complaints.addAll(problems);
    return List.copyOf(softDependencies);
  }

  private void readFile(TableText table) {
    LineCursor line = LineCursor.joining(table);
    NamePool names = new NamePool(table.bytes());
    while (line.nextLine()) {
      TableProblem problem = readLine(line, names);
      if (problem != null) {
        problems.add(problem);
      }
    }
  }

  private @Nullable TableProblem readLine(LineCursor line, NamePool names) {
    String directive = line.word();
    return switch (directive) {
      case "alias" -> AliasTable.parseAlias(line, aliases, names, false);
      case "blacklist" -> readBlacklist(line, names);
      case "softdep" -> readSoftDependency(line);
      case "install" -> readSetAside(line, SetAside.Kind.INSTALL);
      case "remove" -> readSetAside(line, SetAside.Kind.REMOVE);
      case "options" -> readSetAside(line, SetAside.Kind.OPTIONS);
      default ->
          new TableProblem(line.place(), "directive '" + directive + "' is not known", DIRECTIVES);
    };
  }

  private @Nullable TableProblem readBlacklist(LineCursor line, NamePool names) {
    if (!line.nextWord()) {
      return new TableProblem(line.place(), "blacklist without a module", "blacklist MODULE");
    }
    String module = names.name(line);
    if (module == null) {
      return new TableProblem(line.place(), "'" + line.word() + "'", ModuleName.EXPECTED);
    }
    blacklist.add(module);
    return null;
  }

  private @Nullable TableProblem readSoftDependency(LineCursor line) {
    String expected = "softdep MODULE pre: NAMES post: NAMES";
    if (!line.nextWord()) {
      return new TableProblem(line.place(), "softdep without a module", expected);
    }
    String pattern = line.word();
    String complaint = PatternSet.complaint(pattern);
    if (complaint != null) {
      return new TableProblem(line.place(), complaint, ModuleName.EXPECTED);
    }
    if (line.rest().isEmpty()) {
      return new TableProblem(line.place(), "softdep without names", expected);
    }
    softDependencies.add(SoftDependency.parse(line, ModuleName.canonical(pattern)));
    return null;
  }

  private @Nullable TableProblem readSetAside(LineCursor line, SetAside.Kind kind) {
    String directive = line.word();
    if (!line.nextWord()) {
      return new TableProblem(
          line.place(), directive + " without a module", directive + " MODULE TEXT");
    }
    String pattern = line.word();
    String complaint = PatternSet.complaint(pattern);
    if (complaint != null) {
      return new TableProblem(line.place(), complaint, ModuleName.EXPECTED);
    }
    String text = line.rest();
    if (text.isEmpty()) {
      return new TableProblem(
          line.place(), directive + " without a text", directive + " MODULE TEXT");
    }
    setAside.add(new SetAside(line.place(), kind, ModuleName.canonical(pattern), text));
    return null;
  }
}
