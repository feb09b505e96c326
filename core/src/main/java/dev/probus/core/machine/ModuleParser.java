package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code module} lines. */
final class ModuleParser {
  private static final Set<String> KEYS = Set.of("alias", "deps", "load", "init", "drivers");
  private static final Set<String> FLAGS = Set.of("async_probe", "blacklist", "absent");

  private final Names names;
  private final OperationParser operations;
  private final Scope scope;
  private final Declared modules = new Declared("module NAME");
  private final Set<String> owned = new HashSet<>();

  ModuleParser(Names names, OperationParser operations, Scope scope) {
    this.names = names;
    this.operations = operations;
    this.scope = scope;
  }

  ScriptedModule parse(Statement at) throws UnreadableMachineException {
    String name = modules.declare(at);
    Options options = Options.of(at, KEYS, FLAGS);
    scope.machineOnly(at, "'module'");
    @Nullable String load = options.get("load");
    return new ScriptedModule(
        name,
        options.names("alias"),
        deps(at, name, options),
        load == null ? Duration.ZERO : Durations.parse(at, load),
        operations.parse(at, options, "init"),
        drivers(at, options),
        options.has("async_probe"),
        options.has("blacklist"),
        options.has("absent"));
  }

  private List<String> deps(Statement at, String name, Options options)
      throws UnreadableMachineException {
    List<String> deps = options.names("deps");
    for (String dep : deps) {
      if (names.module(at, dep).equals(name)) {
        throw at.wrong("the module '" + name + "' needs itself", "other modules");
      }
    }
    return deps;
  }

  private List<String> drivers(Statement at, Options options) throws UnreadableMachineException {
    List<String> drivers = options.names("drivers");
    for (String driver : drivers) {
      if (!owned.add(names.driver(at, driver))) {
        throw at.wrong("the driver '" + driver + "' is in two modules", "it in one");
      }
    }
    return drivers;
  }
}
