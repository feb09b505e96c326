package dev.probus.core.precise;

import dev.probus.core.module.LoadedCode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The modules that anybody asked for. Holder only. */
@EngineScope
final class ModuleTable {
  private final Map<String, ModuleNode> modules = new HashMap<>();

  /** Modules that are there, in the order in which they were loaded. */
  final List<ModuleNode> live = new ArrayList<>();

  @Inject
  ModuleTable() {}

  ModuleNode node(String name) {
    return modules.computeIfAbsent(name, ModuleNode::new);
  }

  /** Returns the code of modules, for those that are there. */
  List<LoadedCode> code(List<String> names) {
    List<LoadedCode> found = new ArrayList<>();
    for (String name : names) {
      ModuleNode module = node(name);
      ModuleLoad load = module.load;
      if (module.state == ModuleNode.State.LIVE && load != null && load.code != null) {
        found.add(load.code);
      }
    }
    return found;
  }
}
