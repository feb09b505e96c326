package dev.probus.core.record.trace;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the spans that are open, so that each is ended once. */
final class Spans {
  private record Span(String category, String name, long id, int track) {}

  private final TraceEvents events;
  private final Map<String, Span> open = new LinkedHashMap<>();

  /** Which are open, by category and track. */
  private final Map<String, Set<String>> byTrack = new HashMap<>();

  private long last;

  Spans(TraceEvents events) {
    this.events = events;
  }

  /**
   * Begins one; one of the same kind that is open ends.
   *
   * @param which tells it from all others
   */
  void open(String category, String which, String name, int track, long at) {
    close(which, at);
    Span span = new Span(category, category + " " + name, ++last, track);
    open.put(which, span);
    byTrack.computeIfAbsent(category + track, _ -> new LinkedHashSet<>()).add(which);
    events.span("b", span.name(), category, span.id(), track, at);
  }

  void close(String which, long at) {
    Span span = open.remove(which);
    if (span != null) {
      byTrack.getOrDefault(span.category() + span.track(), new LinkedHashSet<>()).remove(which);
      events.span("e", span.name(), span.category(), span.id(), span.track(), at);
    }
  }

  void closeAll(String category, int track, long at) {
    Set<String> those = byTrack.getOrDefault(category + track, Set.of());
    List.copyOf(those).forEach(which -> close(which, at));
  }

  void end(long at) {
    List.copyOf(open.keySet()).forEach(which -> close(which, at));
  }
}
