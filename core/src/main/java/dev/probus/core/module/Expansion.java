package dev.probus.core.module;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Expands one requested module into the steps that load it (R142).
 *
 * <p>Works on a stack of tasks instead of by recursion, so that a long chain of soft dependencies
 * costs no call depth. Only what is expanded is marked; hard dependencies are not, so they come
 * again each time another expanded module needs them. Used once, by one thread.
 */
final class Expansion {

  /** What is still to be done, the next on top of the stack. */
  private sealed interface Task {

    /** Adds what the module needs and then the module, unless it was expanded before. */
    record Expand(String module) implements Task {}

    /** Adds the module with its soft dependencies around it. */
    record Place(String module) implements Task {}

    /** Adds the module alone. */
    record Append(String module, boolean hasSoftDependencies) implements Task {}
  }

  private final ModuleGraph graph;
  private final Set<String> required = new HashSet<>();
  private final Set<String> expanded = new HashSet<>();
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final List<LoadStep> steps = new ArrayList<>();

  Expansion(ModuleGraph graph, String module) {
    this.graph = graph;
    required.add(module);
    required.addAll(graph.dependencies(module));
    tasks.push(new Task.Expand(module));
  }

  List<LoadStep> run() {
    while (!tasks.isEmpty()) {
      switch (tasks.pop()) {
        case Task.Expand(String module) -> expand(module);
        case Task.Place(String module) -> place(module);
        case Task.Append(String module, boolean soft) -> steps.add(step(module, soft));
      }
    }
    return steps;
  }

  private void expand(String module) {
    if (!expanded.add(module)) {
      return;
    }
    tasks.push(new Task.Place(module));
    // The deepest dependency stands last in modules.dep and so comes to lie on top.
    for (String needed : graph.dependencies(module)) {
      tasks.push(new Task.Place(needed));
    }
  }

  private void place(String module) {
    SoftDependency soft = graph.softDependency(module);
    if (soft == null) {
      tasks.push(new Task.Append(module, false));
      return;
    }
    List<String> before = resolved(soft.before());
    List<String> after = resolved(soft.after());
    pushExpansions(after);
    tasks.push(new Task.Append(module, !before.isEmpty() || !after.isEmpty()));
    pushExpansions(before);
  }

  private void pushExpansions(List<String> modules) {
    modules.reversed().forEach(module -> tasks.push(new Task.Expand(module)));
  }

  /** Resolves soft dependencies, to which the blacklist does not apply (R141). */
  private List<String> resolved(List<String> names) {
    return names.stream().flatMap(name -> graph.candidates(name).stream()).toList();
  }

  private LoadStep step(String module, boolean hasSoftDependencies) {
    if (graph.isBuiltin(module)) {
      return new LoadStep.InKernel(module);
    }
    // A soft dependency that leads somewhere takes precedence over a command (R143).
    SetAside command = hasSoftDependencies ? null : graph.installCommand(module);
    return command == null
        ? new LoadStep.Insert(module, required.contains(module))
        : new LoadStep.CommandInstead(module, command);
  }
}
