package dev.probus.core.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the tables of one kernel, as depmod and the kernel's build leave them in {@code
 * /lib/modules/VERSION}.
 *
 * <p>All names are canonical. Immutable, for any thread.
 *
 * @param dependencies what each module needs, from {@code modules.dep}: the list is complete, and
 *     what stands further right is loaded earlier (R142)
 * @param aliases {@code modules.alias}
 * @param symbols the modules that define each symbol, from {@code modules.symbols}, by {@code
 *     symbol:NAME}
 * @param softDependencies {@code modules.softdep}, in the order of its lines
 * @param builtins {@code modules.builtin}: modules that are part of the kernel
 * @param builtinAliases aliases of those, from {@code modules.builtin.modinfo}
 * @param order {@code modules.order}: the order in which the kernel's build made the modules
 * @param problems lines that were left out
 */
public record ModuleTables(
    Map<String, List<String>> dependencies,
    AliasIndex aliases,
    Map<String, List<String>> symbols,
    List<SoftDependency> softDependencies,
    Set<String> builtins,
    AliasIndex builtinAliases,
    List<String> order,
    List<TableProblem> problems) {

  /** Keeps its own copies of the collections. */
  public ModuleTables {
    dependencies = Map.copyOf(dependencies);
    symbols = Map.copyOf(symbols);
    softDependencies = List.copyOf(softDependencies);
    builtins = Set.copyOf(builtins);
    order = List.copyOf(order);
    problems = List.copyOf(problems);
  }

  private static final ModuleTables NONE =
      new ModuleTables(
          Map.of(),
          AliasIndex.empty(),
          Map.of(),
          List.of(),
          Set.of(),
          AliasIndex.empty(),
          List.of(),
          List.of());

  /** Gives the tables that know no module. */
  public static ModuleTables none() {
    return NONE;
  }

  /**
   * Reads the tables in a folder, each plain or as {@code .gz}.
   *
   * <p>{@code modules.alias} or {@code modules.dep} must be there; any other may be missing and
   * then says nothing. A malformed line is left out and becomes one of the {@link #problems}.
   *
   * @param dir the folder, in the form of {@code /lib/modules/VERSION}
   * @throws IOException if neither of the two is there or a table cannot be read
   */
  public static ModuleTables read(Path dir) throws IOException {
    return new TablesReader(dir).read();
  }
}
