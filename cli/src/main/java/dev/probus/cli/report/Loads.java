package dev.probus.cli.report;

import dev.probus.api.event.ModuleEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps account of modules. For one thread. */
final class Loads {
  private final Map<String, Long> loading = new LinkedHashMap<>();
  private final Map<String, Set<String>> asked = new LinkedHashMap<>();
  private final List<Load> done = new ArrayList<>();

  void read(ModuleEvent event, long now) {
    switch (event) {
      case ModuleEvent.Requested e ->
          e.modules()
              .forEach(m -> asked.computeIfAbsent(m, _ -> new LinkedHashSet<>()).add(e.by()));
      case ModuleEvent.Loading e -> loading.put(e.module(), now);
      case ModuleEvent.Loaded e -> ends(e.module(), now, "loaded", e.drivers());
      case ModuleEvent.Failed e -> ends(e.module(), now, "failed", List.of());
      case ModuleEvent.Answered _, ModuleEvent.Unloaded _ -> {
        // loads nothing
      }
    }
  }

  private void ends(String module, long now, String end, List<String> drivers) {
    Long from = loading.remove(module);
    List<String> by = List.copyOf(asked.getOrDefault(module, Set.of()));
    done.add(new Load(module, from == null ? now : from, now, end, by, drivers));
  }

  /** Ends whatever has not ended, and returns all by the time when it began. */
  List<Load> all(long end) {
    List.copyOf(loading.keySet()).forEach(module -> ends(module, end, Span.OPEN, List.of()));
    done.sort((a, b) -> Long.compare(a.from(), b.from())); // stable
    return List.copyOf(done);
  }
}
