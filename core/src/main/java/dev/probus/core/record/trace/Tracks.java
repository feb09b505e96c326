package dev.probus.core.record.trace;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows a recording and keeps what is open on each track. */
final class Tracks {
  private static final int ENGINE = 0;
  private static final String PROBE = "probe";

  private final TraceEvents events;
  private final Spans spans;
  private final Wakes wakes;
  private final Map<String, Integer> tracks = new HashMap<>();
  private final Map<String, Integer> moduleTracks = new HashMap<>();
  private final Set<Integer> probing = new HashSet<>();
  private final Set<Integer> loading = new HashSet<>();
  private final Set<DeviceId> waiting = new HashSet<>();
  private final Set<DeviceId> bound = new HashSet<>();

  Tracks(TraceEvents events) {
    this.events = events;
    this.spans = new Spans(events);
    this.wakes = new Wakes(events);
    events.named("thread_name", TraceEvents.DEVICES, ENGINE, "engine");
  }

  private int track(DeviceId device) {
    return tracks.computeIfAbsent(
        device.toString(),
        name -> {
          int track = tracks.size() + 1;
          events.named("thread_name", TraceEvents.DEVICES, track, name);
          return track;
        });
  }

  private int moduleTrack(String module) {
    return moduleTracks.computeIfAbsent(
        module,
        name -> {
          int track = moduleTracks.size() + 1;
          events.named("thread_name", TraceEvents.MODULES, track, name);
          return track;
        });
  }

  void tell(LogEntry entry) {
    long at = entry.nanos();
    switch (entry.event()) {
      case DeviceEvent e -> device(e, at);
      case ProbeEvent e -> probe(e, at);
      case ResourceEvent e -> resource(e, at);
      case ModuleEvent e -> module(e, at);
      case WorkEvent e -> work(e, at);
      case DriverEvent.Registered e -> engine("driver " + e.driver() + " registered", at);
      case DriverEvent _ -> {
        // how long a registration took is seen from the probes in it
      }
      case EngineEvent.Stuck e ->
          e.verdicts()
              .forEach(verdict ->
                  events.instant(
                      "stuck: " + verdict.key() + " is missing", "verdict", track(e.device()), at));
      case EngineEvent.Settled _ -> engine("settled", at);
      case EngineEvent.Deadlocked e -> engine("deadlock: " + String.join("; ", e.circle()), at);
      case EngineEvent.Endless e -> engine("goes round for ever: " + e.what(), at);
      case EngineEvent.Warned e -> engine(e.by() + ": " + e.text(), at);
      case EngineEvent.Noted e -> engine(e.by() + ": " + e.text(), at);
      case EngineEvent.PartFailed e -> engine(e.part() + " failed", at);
    }
  }

  private void engine(String what, long at) {
    events.instant(what, "engine", ENGINE, at);
  }

  private void device(DeviceEvent event, long at) {
    int track = track(event.device());
    switch (event) {
      case DeviceEvent.Appeared _ -> events.instant("appeared", "device", track, at);
      case DeviceEvent.Matched e -> events.instant("matched by " + e.driver(), "device", track, at);
      case DeviceEvent.Gone e -> {
        close("gone", track, at);
        rest(e.device(), track, at);
        events.instant("gone", "device", track, at);
      }
      default -> {
        // nothing to be seen on a time line
      }
    }
  }

  private void probe(ProbeEvent event, long at) {
    DeviceId device = event.device();
    int track = track(device);
    switch (event) {
      case ProbeEvent.Started e -> {
        close("", track, at);
        rest(device, track, at);
        events.open(e.driver() + " probe " + e.attempt(), PROBE, TraceEvents.DEVICES, track, at);
        probing.add(track);
        wakes.probed(device, track, at);
      }
      case ProbeEvent.Bound _ -> {
        close("bound", track, at);
        rest(device, track, at);
        bound.add(device);
        counts(at);
      }
      case ProbeEvent.Waiting e -> {
        close("waits", track, at);
        rest(device, track, at);
        e.keys().forEach(key -> spans.open("wait", device + " " + key, key.toString(), track, at));
        wakes.waits(device, e.keys());
        waiting.add(device);
        counts(at);
      }
      case ProbeEvent.DeferredWithoutKey e -> deferred(device, "deferred", e.reason(), at);
      case ProbeEvent.HeldBack e -> deferred(device, "held back", e.supplier().toString(), at);
      case ProbeEvent.Rejected _ -> close("rejected", track, at);
      case ProbeEvent.Failed _ -> close("failed", track, at);
      case ProbeEvent.Undone _ -> close("undone", track, at);
      case ProbeEvent.GoesWithout e -> spans.close(device + " " + e.key(), at);
      case ProbeEvent.Unbound _ -> {
        rest(device, track, at);
        events.instant("unbound", "device", track, at);
      }
      case ProbeEvent.Hanging e -> events.instant(e.call() + " hangs", "verdict", track, at);
      case ProbeEvent.ArrivedLate e -> events.instant(e.key() + " late", "device", track, at);
      case ProbeEvent.Unbinding _, ProbeEvent.ReleaseFailed _ -> {
        // its end is shown
      }
    }
  }

  private void deferred(DeviceId device, String result, String reason, long at) {
    int track = track(device);
    close(result, track, at);
    rest(device, track, at);
    spans.open("wait", device + " ", result + ": " + reason, track, at);
    waiting.add(device);
    counts(at);
  }

  private void close(String result, int track, long at) {
    if (probing.remove(track)) {
      events.close(result, TraceEvents.DEVICES, track, at);
    }
  }

  /** Ends what the device waits for, and that it is bound. */
  private void rest(DeviceId device, int track, long at) {
    spans.closeAll("wait", track, at);
    boolean waited = waiting.remove(device);
    if (bound.remove(device) || waited) {
      counts(at);
    }
  }

  private void counts(long at) {
    events.counts(waiting.size(), bound.size(), at);
  }

  private void resource(ResourceEvent event, long at) {
    int track = tracks.getOrDefault(event.by(), ENGINE);
    switch (event) {
      case ResourceEvent.Published e -> {
        events.instant("publishes " + e.key(), "resource", track, at);
        wakes.published(e.key(), track, at);
      }
      case ResourceEvent.Withdrawn e ->
          events.instant("withdraws " + e.key(), "resource", track, at);
      case ResourceEvent.Never e -> events.instant(e.key() + " never comes", "resource", track, at);
      case ResourceEvent.Refused e -> events.instant(e.key() + " refused", "resource", track, at);
      case ResourceEvent.Promised _ -> {
        // said once nothing moves: it is a reason, and nothing that happened
      }
    }
  }

  private void module(ModuleEvent event, long at) {
    switch (event) {
      case ModuleEvent.Requested e ->
          spans.open(
              "request", "request " + e.name(), e.name(), tracks.getOrDefault(e.by(), ENGINE), at);
      case ModuleEvent.Answered e -> spans.close("request " + e.name(), at);
      case ModuleEvent.Loading e -> {
        int track = moduleTrack(e.module());
        loaded("", track, at);
        events.open("load " + e.module(), "module", TraceEvents.MODULES, track, at);
        loading.add(track);
      }
      case ModuleEvent.Loaded e -> loaded("loaded", moduleTrack(e.module()), at);
      case ModuleEvent.Failed e -> loaded("failed", moduleTrack(e.module()), at);
      case ModuleEvent.Unloaded e -> engine("module " + e.module() + " unloaded", at);
    }
  }

  private void loaded(String result, int track, long at) {
    if (loading.remove(track)) {
      events.close(result, TraceEvents.MODULES, track, at);
    }
  }

  private void work(WorkEvent event, long at) {
    String which = "work " + event.device() + " " + event.work();
    if (event instanceof WorkEvent.Started) {
      spans.open("work", which, event.work(), track(event.device()), at);
    } else {
      spans.close(which, at);
    }
  }

  /** Ends what is still open when the recording ends. */
  void end(long at) {
    probing.forEach(track -> events.close("still running", TraceEvents.DEVICES, track, at));
    loading.forEach(track -> events.close("still loading", TraceEvents.MODULES, track, at));
    spans.end(at);
  }
}
