package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import dev.probus.core.module.Resolution.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Resolves names and modaliases to modules, as {@code modprobe -R} of kmod 30 does (R140, R141).
 *
 * <p>Immutable, for any thread.
 */
public final class ModuleResolver {

  static final String SYMBOL = "symbol:";

  private final ModuleTables tables;
  private final ModuleConfig config;
  private final Map<String, SetAside> commands = new HashMap<>();

  /**
   * Resolves by these tables and this configuration.
   *
   * @param tables what the kernel's modules say
   * @param config what the administrator says, which comes first
   */
  public ModuleResolver(ModuleTables tables, ModuleConfig config) {
    this.tables = tables;
    this.config = config;
    collectCommands(SetAside.Kind.INSTALL);
    collectCommands(SetAside.Kind.REMOVE);
  }

  /**
   * Answers which modules a request stands for; the first source that knows it wins (R140).
   *
   * @param query a module's name, a modalias (its newline included, R135) or {@code symbol:NAME}
   */
  public Resolution resolve(String query) {
    byte[] text = PatternText.normalise(query);
    if (text == null) {
      return new Resolution.NotFound(query);
    }
    List<String> configured = config.aliases().match(text);
    if (!configured.isEmpty()) {
      return byAlias(Source.CONFIG_ALIAS, configured);
    }
    String name = new String(text, StandardCharsets.UTF_8);
    Resolution exact = byExactName(name);
    if (exact != null) {
      return exact;
    }
    List<String> aliased = tables.aliases().match(text);
    if (!aliased.isEmpty()) {
      return byAlias(Source.MODULE_ALIAS, aliased);
    }
    List<String> builtin = tables.builtinAliases().match(text);
    if (!builtin.isEmpty()) {
      return new Resolution.Builtin(Source.BUILTIN_ALIAS, builtin);
    }
    return tables.builtins().contains(name)
        ? new Resolution.Builtin(Source.BUILTIN_NAME, List.of(name))
        : new Resolution.NotFound(query);
  }

  /** Tells of each pattern of the alias table and its module, in the order of the lines. */
  void patterns(BiConsumer<String, String> told) {
    tables.aliases().each(told);
  }

  /** Gives the alias patterns of a module, in the order of the tables. */
  public List<String> aliasesOf(String module) {
    List<String> aliases = new ArrayList<>(tables.aliases().patternsOf(module));
    aliases.addAll(tables.builtinAliases().patternsOf(module));
    return aliases;
  }

  /** Says whether the module is part of the kernel and not a file. */
  boolean isBuiltin(String module) {
    return !tables.dependencies().containsKey(module) && tables.builtins().contains(module);
  }

  /** Says whether any table or a configured command has a module of this name. */
  boolean knows(String module) {
    return tables.dependencies().containsKey(module)
        || tables.builtins().contains(module)
        || commands.containsKey(module)
        || !aliasesOf(module).isEmpty();
  }

  ModuleTables tables() {
    return tables;
  }

  ModuleConfig config() {
    return config;
  }

  private @Nullable Resolution byExactName(String name) {
    if (tables.dependencies().containsKey(name)) {
      return new Resolution.Modules(Source.MODULE_NAME, List.of(name), List.of(name));
    }
    List<String> definers = tables.symbols().get(name);
    if (definers != null) {
      return byAlias(Source.SYMBOL, definers);
    }
    SetAside command = commands.get(name);
    return command == null ? null : new Resolution.CommandOnly(command);
  }

  private Resolution byAlias(Source source, List<String> candidates) {
    return Resolution.byAlias(source, candidates, this::isBuiltin, config.blacklist());
  }

  private void collectCommands(SetAside.Kind kind) {
    for (SetAside line : config.setAside()) {
      if (line.kind() == kind) {
        commands.putIfAbsent(line.module(), line);
      }
    }
  }
}
