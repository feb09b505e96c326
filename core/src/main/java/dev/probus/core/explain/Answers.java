package dev.probus.core.explain;

import dev.probus.api.Modalias;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What came of requests for modules, while a log is gone through. */
final class Answers {
  private final Map<String, ModuleAnswer> known = new HashMap<>();

  /** Who has asked for a name and was not answered yet. */
  private final Map<String, Deque<String>> open = new HashMap<>();

  void take(ModuleEvent event) {
    switch (event) {
      case ModuleEvent.Requested e ->
          open.computeIfAbsent(e.name(), _ -> new ArrayDeque<>()).add(e.by());
      case ModuleEvent.Answered e -> {
        known.put(e.name(), e.answer());
        open.getOrDefault(e.name(), new ArrayDeque<>()).poll();
      }
      case ModuleEvent.Loading _,
          ModuleEvent.Loaded _,
          ModuleEvent.Failed _,
          ModuleEvent.Unloaded _ -> {
        // requests tell of them
      }
    }
  }

  /** Tells whether a device that nobody drives waits for modules. */
  boolean loading(Trail trail, boolean shared) {
    boolean free =
        switch (trail.state) {
          case UNMATCHED, FAILED, UNBOUND -> true;
          case LOADING, WAITING, READY, PROBING, BOUND, UNBINDING -> false;
        };
    return free
        && trail.modaliases.stream()
            .map(modalias -> open.getOrDefault(modalias.text(), new ArrayDeque<>()))
            .anyMatch(who -> shared ? !who.isEmpty() : who.contains(trail.id.toString()));
  }

  /** Notes what is known of the modules for a device's modaliases, up to one that a driver has. */
  void noteUpTo(Trail trail, Modalias last) {
    for (Modalias modalias : trail.modaliases) {
      note(trail, modalias);
      if (modalias.equals(last)) {
        return;
      }
    }
  }

  /** Notes what is known of the modules for all of a device's modaliases. */
  void noteAll(Trail trail) {
    trail.modaliases.forEach(modalias -> note(trail, modalias));
  }

  private void note(Trail trail, Modalias modalias) {
    switch (known.get(modalias.text())) {
      case null -> {
        // nobody asked
      }
      case ModuleAnswer.Loaded _ -> {
        // as it should be
      }
      case ModuleAnswer.NotFound _ -> trail.note("no module answers to " + modalias);
      case ModuleAnswer.Blacklisted a ->
          trail.note("modules for " + modalias + " are blacklisted: " + a.modules());
      case ModuleAnswer.Failed a ->
          trail.note("module " + a.chain().getFirst() + " failed: " + Thrown.words(a.cause()));
    }
  }
}
