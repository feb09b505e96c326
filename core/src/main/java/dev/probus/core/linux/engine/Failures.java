package dev.probus.core.linux.engine;

import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.module.LoadStep;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleUnusableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one modprobe could not load, and what it need not try for that. Inside the core. */
final class Failures {
  /** Why a module is not there, and how that came to be: the last of the chain is at fault. */
  private record Failure(Throwable told, Throwable root, List<String> chain) {}

  private final ModuleCatalog catalog;
  private final Map<String, Failure> known = new HashMap<>();

  Failures(ModuleCatalog catalog) {
    this.catalog = catalog;
  }

  /** Notes a module whose load failed. */
  void add(String module, Throwable cause) {
    known.put(module, new Failure(cause, cause, List.of(module)));
  }

  /** Tells whether a module has failed already. */
  boolean has(String module) {
    return known.containsKey(module);
  }

  /** Notes and returns why a step need not be taken; nothing if it is to be tried. */
  Optional<Throwable> before(LoadStep step) {
    String module = step.module();
    if (step instanceof LoadStep.CommandInstead(String _, var command)) {
      String why = command.place() + " has a command in its place, which is not run (R143)";
      Throwable cause = new ModuleUnusableException("module " + module + ": " + why);
      add(module, cause);
      return Optional.of(cause);
    }
    for (String needed : catalog.dependencies(module)) {
      Failure failure = known.get(needed);
      if (failure != null) {
        return Optional.of(needs(module, needed, failure));
      }
    }
    return Optional.empty();
  }

  private Throwable needs(String module, String needed, Failure failure) {
    String why =
        "it needs " + needed + ", which failed: " + ModuleUnusableException.words(failure.told);
    Throwable told = new ModuleUnusableException("module " + module + ": " + why, failure.root);
    List<String> chain = new ArrayList<>(List.of(module));
    chain.addAll(failure.chain);
    known.put(module, new Failure(told, failure.root, chain));
    return told;
  }

  /** Returns the answer for the first of several modules that failed, if one did. */
  Optional<ModuleAnswer> of(List<String> modules) {
    return modules.stream()
        .filter(known::containsKey)
        .findFirst()
        .map(known::get)
        .map(f -> new ModuleAnswer.Failed(f.chain.getLast(), f.root, f.chain));
  }
}
