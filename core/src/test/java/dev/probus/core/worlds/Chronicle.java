package dev.probus.core.worlds;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a log from its beginning and checks that it could have happened so. */
final class Chronicle {
  private final Map<String, Life> lives = new HashMap<>();
  private final Map<String, Part> parts = new HashMap<>();
  private final Map<ResourceKey<?>, String> present = new HashMap<>();

  /** Who uses what: written when it binds, from what was there then. */
  private final Map<String, Set<ResourceKey<?>>> uses = new HashMap<>();

  Chronicle(Plan plan) {
    plan.parts.forEach(this::know);
  }

  private void know(Part part) {
    parts.put(part.name(), part);
    lives.put(part.name(), new Life(part.name()));
    if (part.end() != Part.End.REJECTS) {
      lives.get(part.name()).declares(Part.keys(part.declared()));
    }
    if (part.child() != null) {
      know(part.child());
    }
  }

  /** Checks a whole log. */
  void read(List<LogEntry> log) {
    for (int i = 0; i < log.size(); i++) {
      LogEntry entry = log.get(i);
      if (entry.sequence() != i || (i > 0 && entry.nanos() < log.get(i - 1).nanos())) {
        throw new AssertionError("out of order: " + entry);
      }
      try {
        read(entry.event());
      } catch (AssertionError e) {
        throw new AssertionError("at " + i + ": " + e.getMessage() + "\n" + tail(log, i), e);
      }
    }
  }

  static String tail(List<LogEntry> log, int end) {
    return log.subList(Math.max(0, end - 60), end).stream()
        .map(entry -> entry.sequence() + " " + entry.event())
        .collect(Collectors.joining("\n"));
  }

  private void read(Event event) {
    switch (event) {
      case DeviceEvent e when lives.containsKey(e.device().name()) -> {
        life(e.device().name()).take(e);
      }
      case ProbeEvent e when lives.containsKey(e.device().name()) -> read(e);
      case WorkEvent e when lives.containsKey(e.device().name()) -> life(e.device().name()).take(e);
      case ResourceEvent e -> read(e);
      default -> {}
    }
  }

  private Life life(String name) {
    return lives.get(name);
  }

  private void read(ProbeEvent event) {
    String name = event.device().name();
    life(name).take(event, present.keySet());
    switch (event) {
      case ProbeEvent.Bound e -> bound(name);
      case ProbeEvent.ArrivedLate e -> uses.get(name).add(e.key());
      case ProbeEvent.Unbound e -> unbound(name);
      default -> {}
    }
  }

  private void bound(String name) {
    Part part = parts.get(name);
    Set<ResourceKey<?>> needed =
        part.end() == Part.End.REJECTS ? Set.of() : Part.keys(part.needed());
    if (!present.keySet().containsAll(needed)) {
      throw new AssertionError(name + " is bound without one of " + needed + ": " + present);
    }
    uses.put(name, new java.util.HashSet<>(needed));
  }

  /** Nobody who uses what it provided may be bound now, and nothing of it may be there. */
  private void unbound(String name) {
    uses.remove(name);
    List<ResourceKey<?>> mine = new ArrayList<>();
    Part part = parts.get(name);
    part.provides().forEach(r -> mine.add(Part.key(r)));
    part.later().forEach(r -> mine.add(Part.key(r)));
    for (ResourceKey<?> key : mine) {
      if (("w/" + name).equals(present.get(key))) {
        throw new AssertionError(name + " is unbound and still provides " + key);
      }
      uses.forEach((user, keys) -> {
        if (keys.contains(key)) {
          throw new AssertionError(name + " is unbound before " + user + ", which uses " + key);
        }
      });
    }
  }

  private void read(ResourceEvent event) {
    if (event.by().startsWith("w/")) {
      life(event.by().substring(2)).states(event);
    }
    switch (event) {
      case ResourceEvent.Published e -> published(e);
      case ResourceEvent.Withdrawn e -> {
        if (!e.by().equals(present.remove(e.key()))) {
          throw new AssertionError("not there: " + e);
        }
        users(e.key()).forEach(life -> life.withdrawn(e.key()));
      }
      case ResourceEvent.Never e -> {
        if (present.containsKey(e.key())) {
          throw new AssertionError("is there: " + e);
        }
      }
      case ResourceEvent.Refused e -> throw new AssertionError("nobody else has it: " + e);
      case ResourceEvent.Promised e -> throw new AssertionError("not under this policy: " + e);
    }
  }

  private void published(ResourceEvent.Published event) {
    if (present.putIfAbsent(event.key(), event.by()) != null) {
      throw new AssertionError("is there already: " + event);
    }
    users(event.key()).forEach(life -> life.published(event.key()));
  }

  private Stream<Life> users(ResourceKey<?> key) {
    return parts.values().stream().filter(part -> part.uses(key)).map(part -> life(part.name()));
  }

  /** Returns the names of the devices that are bound at its end. */
  Set<String> boundAtTheEnd() {
    return lives.keySet().stream().filter(n -> life(n).isBound()).collect(Collectors.toSet());
  }
}
