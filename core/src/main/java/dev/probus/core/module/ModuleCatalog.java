package dev.probus.core.module;

import dev.probus.api.driver.ModuleModels;
import dev.probus.core.match.PatternText;
import dev.probus.core.module.Resolution.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an engine can load: modules that are code, and modules that real tables tell of
 * and that models stand in for.
 *
 * <p>A name is looked up among the configuration's aliases first, then among the modules that are
 * code, by their own names and by their aliases, and then in the tables. The configuration counts
 * for all of them: blacklist, soft dependencies, commands (R141 to R143). Immutable, for any
 * thread.
 */
public final class ModuleCatalog {
  private final CodeModules code;
  private final ModuleConfig config;
  private final @Nullable ModuleTables tables;
  private final ModuleResolver resolver;
  private final LoadOrder order;
  private final PatternSet<SoftDependency> configured;
  private final List<ModuleModels> models;
  private final ModuleGraph graph = new Graph();

  /**
   * Makes a catalog.
   *
   * @param modules what can be loaded as it is; of two with one name the first counts
   * @param tables what a kernel's tables say, if there are any
   * @param config what the administrator says
   * @param models what stands in for a kernel's modules
   * @throws IllegalArgumentException if a module's alias is malformed
   */
  public ModuleCatalog(
      List<LoadableModule> modules,
      Optional<ModuleTables> tables,
      ModuleConfig config,
      List<ModuleModels> models) {
    this.code = new CodeModules(modules);
    this.tables = tables.orElse(null);
    this.config = config;
    this.resolver = new ModuleResolver(tables.orElse(ModuleTables.none()), config);
    this.order = new LoadOrder(resolver);
    this.configured = new PatternSet<>(config.softDependencies(), SoftDependency::module);
    this.models = List.copyOf(models);
  }

  /** Returns a catalog of modules that are part of the program, and of nothing else. */
  public static ModuleCatalog of(List<LoadableModule> modules) {
    return new ModuleCatalog(modules, Optional.empty(), ModuleConfig.none(), List.of());
  }

  /** Returns a catalog of nothing. */
  public static ModuleCatalog empty() {
    return of(List.of());
  }

  /** Tells whether there is nothing to load. */
  public boolean isEmpty() {
    return code.isEmpty() && tables == null;
  }

  /** Tells of each alias pattern and its module: code first, each in its own order. */
  void patterns(BiConsumer<String, String> told) {
    code.patterns(told);
    resolver.patterns(told);
  }

  /** Answers what a name stands for. */
  public Resolution resolve(String name) {
    byte[] text = PatternText.normalise(name);
    if (code.isEmpty() || text == null) {
      return resolver.resolve(name);
    }
    List<String> alias = config.aliases().match(text);
    if (!alias.isEmpty()) {
      return byAlias(Source.CONFIG_ALIAS, alias);
    }
    String canonical = new String(text, StandardCharsets.UTF_8);
    if (code.has(canonical)) {
      return new Resolution.Modules(Source.MODULE_NAME, List.of(canonical), List.of(canonical));
    }
    List<String> own = code.match(text);
    return own.isEmpty() ? resolver.resolve(name) : byAlias(Source.MODULE_ALIAS, own);
  }

  private Resolution byAlias(Source source, List<String> candidates) {
    return Resolution.byAlias(source, candidates, graph::isBuiltin, config.blacklist());
  }

  /** Plans the loading of each module that a name stands for, one after another. */
  public List<ModulePlan> plan(Resolution resolution) {
    List<ModulePlan> plans = new ArrayList<>();
    for (String module : resolution.toLoad().stream().distinct().toList()) {
      plans.add(new ModulePlan(module, new Expansion(graph, module).run()));
    }
    return plans;
  }

  /** Returns all modules that a module needs, directly or not; what is loaded first stands last. */
  public List<String> dependencies(String module) {
    return graph.dependencies(module);
  }

  /** Returns the modules that a module's own declaration names as needed, in its order. */
  public List<String> needs(String module) {
    return code.needs(module);
  }

  /**
   * Brings what is to be run for a module: itself, or a model of it. May block, and asks the
   * models, which is foreign code.
   *
   * @param module a canonical name
   * @param needed the code of what it {@link #needs}
   * @return nothing if a module of the tables drives no device that anybody models
   * @throws ModuleUnusableException if there is no such module, or it cannot be used
   */
  public Optional<LoadedCode> load(String module, List<LoadedCode> needed)
      throws ModuleUnusableException {
    LoadableModule known = code.find(module);
    if (known != null) {
      List<String> circle = code.circle(module);
      if (!circle.isEmpty()) {
        throw new ModuleUnusableException(
            "module " + module + ": it needs itself: " + String.join(" needs ", circle));
      }
      return Optional.of(known.load(needed));
    }
    if (tables == null || !resolver.knows(module)) {
      throw new ModuleUnusableException("module " + module + ": nothing of this name is there");
    }
    List<String> aliases = resolver.aliasesOf(module);
    return models.stream()
        .flatMap(m -> m.model(module, aliases).stream())
        .findFirst()
        .map(LoadedCode::installed);
  }

  /** What is code comes before what tables say; the administrator comes before both. */
  private final class Graph implements ModuleGraph {
    @Override
    public List<String> candidates(String name) {
      return resolve(name).candidates();
    }

    @Override
    public boolean isBuiltin(String module) {
      return !code.has(module) && resolver.isBuiltin(module);
    }

    @Override
    public List<String> dependencies(String module) {
      return code.has(module)
          ? code.dependencies(module, order::dependencies)
          : order.dependencies(module);
    }

    @Override
    public @Nullable SoftDependency softDependency(String module) {
      LoadableModule known = code.find(module);
      SoftDependency line = configured.first(module);
      if (line != null || known == null) {
        return line != null ? line : order.softDependency(module);
      }
      return SoftDependency.declared(known.declaration());
    }

    @Override
    public @Nullable SetAside installCommand(String module) {
      return order.installCommand(module);
    }
  }
}
