package dev.probus.core.record.trace;

import dev.probus.core.record.form.Json;

/** Writes single events of the trace-event format, one object each. */
final class TraceEvents {
  /** The process that stands for the engine and its devices. */
  static final int DEVICES = 1;

  /** The process that stands for module loading. */
  static final int MODULES = 2;

  private final Json json;

  TraceEvents(Json json) {
    this.json = json;
  }

  private Json begin(String phase, String name, int process, int track, long nanos) {
    return json.begin()
        .put("ph", phase)
        .put("name", name)
        .put("pid", process)
        .put("tid", track)
        .micros("ts", nanos);
  }

  /** Names a process or a track. */
  void named(String what, int process, int track, String name) {
    json.begin().put("ph", "M").put("name", what).put("pid", process).put("tid", track);
    json.begin("args").put("name", name).end().end();
  }

  /** Begins a slice of a track. */
  void open(String name, String category, int process, int track, long nanos) {
    begin("B", name, process, track, nanos).put("cat", category).end();
  }

  /** Ends the innermost slice of a track. */
  void close(String result, int process, int track, long nanos) {
    begin("E", "", process, track, nanos).begin("args").put("result", result).end().end();
  }

  /** A slice of a track that is over at once. */
  void mark(String name, String category, int process, int track, long nanos) {
    begin("X", name, process, track, nanos).put("cat", category).micros("dur", 0).end();
  }

  /** Begins or ends something that may overlap with others of its track. */
  void span(String phase, String name, String category, long id, int track, long nanos) {
    begin(phase, name, DEVICES, track, nanos).put("cat", category).put("id", id).end();
  }

  /** Begins or ends an arrow from one slice to another. */
  void arrow(String phase, long id, int track, long nanos) {
    begin(phase, "wakes", DEVICES, track, nanos).put("cat", "wake").put("id", id);
    if (phase.equals("f")) {
      json.put("bp", "e");
    }
    json.end();
  }

  /** Something that happens at one moment on a track. */
  void instant(String name, String category, int track, long nanos) {
    begin("i", name, DEVICES, track, nanos).put("cat", category).put("s", "t").end();
  }

  /** How many devices wait and are bound from now on. */
  void counts(long waiting, long bound, long nanos) {
    begin("C", "devices", DEVICES, 0, nanos);
    json.begin("args").put("waiting", waiting).put("bound", bound).end().end();
  }
}
