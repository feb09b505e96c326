package dev.probus.core.module;

import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an engine can load: modules that are code, and modules that real tables tell of
 * and that models stand in for.
 *
 * <p>A name is looked up among the modules that are code first, by their own names and then by
 * their aliases, and then in the tables. Immutable, for any thread.
 */
public final class ModuleCatalog {
  private final Map<String, DriverModule> code = new LinkedHashMap<>();
  private final AliasIndex codeAliases;
  private final @Nullable ModuleResolver tables;
  private final List<ModuleModels> models;

  /**
   * Makes a catalog.
   *
   * @param modules what can be loaded as it is; of two with one name the first counts
   * @param tables what a kernel's tables say, if there are any
   * @param models what stands in for a kernel's modules
   * @throws IllegalArgumentException if a module's name or alias is malformed
   */
  public ModuleCatalog(
      List<DriverModule> modules, Optional<ModuleResolver> tables, List<ModuleModels> models) {
    AliasIndex.Builder aliases = AliasIndex.builder();
    for (DriverModule module : modules) {
      String name = ModuleName.canonical(module.name());
      if (!ModuleName.isValid(name)) {
        throw new IllegalArgumentException(
            "module '" + name + "', expected " + ModuleName.EXPECTED);
      }
      if (code.putIfAbsent(name, module) == null) {
        module.aliases().forEach(alias -> aliases.add(alias, name));
      }
    }
    this.codeAliases = aliases.build();
    this.tables = tables.orElse(null);
    this.models = List.copyOf(models);
  }

  /** Returns a catalog of nothing. */
  public static ModuleCatalog empty() {
    return new ModuleCatalog(List.of(), Optional.empty(), List.of());
  }

  /** Tells whether there is nothing to load. */
  public boolean isEmpty() {
    return code.isEmpty() && tables == null;
  }

  /** Tells of each alias pattern and its module: code first, each in its own order. */
  void patterns(BiConsumer<String, String> told) {
    codeAliases.each(told);
    if (tables != null) {
      tables.patterns(told);
    }
  }

  /** Answers what a name stands for. */
  public Resolution resolve(String name) {
    String canonical = ModuleName.canonical(name);
    if (code.containsKey(canonical)) {
      return modules(Resolution.Source.MODULE_NAME, List.of(canonical));
    }
    List<String> aliased = codeAliases.match(name);
    if (!aliased.isEmpty()) {
      return modules(Resolution.Source.MODULE_ALIAS, aliased);
    }
    return tables == null ? new Resolution.NotFound(name) : tables.resolve(name);
  }

  private static Resolution modules(Resolution.Source source, List<String> names) {
    return new Resolution.Modules(source, names, names);
  }

  /**
   * Returns what is to be run for a module: itself, or a model of it. Asks the models, which is
   * foreign code.
   *
   * @param module a canonical name
   * @return nothing if a module of the tables drives no device that anybody models
   */
  public Optional<DriverModule> code(String module) {
    DriverModule known = code.get(module);
    if (known != null) {
      return Optional.of(known);
    }
    List<String> aliases = tables == null ? List.of() : tables.aliasesOf(module);
    return models.stream().flatMap(m -> m.model(module, aliases).stream()).findFirst();
  }
}
