package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.cli.console.Thrown;
import dev.probus.cli.report.OpenWait.Published;
import dev.probus.core.explain.Recording;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Walks through a recording once, and draws up what each device was at. */
final class Tracks {
  private final Map<DeviceId, Track> tracks = new LinkedHashMap<>();
  private final Map<String, Track> byName = new HashMap<>();
  private final Map<ResourceKey<?>, Published> published = new HashMap<>();
  private final Map<ResourceKey<?>, Set<Track>> waiters = new HashMap<>();
  private final Map<String, Deque<String>> asking = new HashMap<>();
  private final Loads loads = new Loads();

  private Tracks() {}

  static Drawn of(Recording recording) {
    Tracks tracks = new Tracks();
    for (LogEntry entry : recording.entries()) {
      tracks.read(entry.event(), entry.nanos());
    }
    long end = recording.nanos();
    Map<DeviceId, Lane> lanes =
        tracks.tracks.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().lane(end)));
    return new Drawn(lanes, tracks.loads.all(end));
  }

  private Track of(DeviceId device) {
    return tracks.computeIfAbsent(
        device,
        id -> {
          Track made = new Track();
          byName.put(id.toString(), made);
          return made;
        });
  }

  private void read(Event event, long now) {
    switch (event) {
      case DeviceEvent.Appeared e -> of(e.device()).appears(now, e.addedBy());
      case DeviceEvent.Unmatched e -> of(e.device()).waitEnds(now, "unmatched");
      case DeviceEvent.Gone e -> of(e.device()).waitEnds(now, "gone");
      case ProbeEvent e -> probe(of(e.device()), e, now);
      case ResourceEvent e -> resource(e, now);
      case ModuleEvent e -> module(e, now);
      case WorkEvent e -> work(of(e.device()), e, now);
      default -> {
        // draws nothing
      }
    }
  }

  private void probe(Track track, ProbeEvent event, long now) {
    switch (event) {
      case ProbeEvent.Started e -> track.probeBegins(now, e.driver(), e.attempt());
      case ProbeEvent.Bound _ -> track.bound(now);
      case ProbeEvent.Waiting e -> waits(track, e, now);
      case ProbeEvent.DeferredWithoutKey e -> {
        track.probeEnds(now, "deferred", e.reason());
        track.waits(now, "its driver did not say what for: " + e.reason());
      }
      case ProbeEvent.HeldBack e -> track.heldBack(now, e.supplier());
      case ProbeEvent.Rejected e -> track.probeEnds(now, "rejected", e.reason());
      case ProbeEvent.Failed e -> track.probeEnds(now, "failed", Thrown.line(e.cause()));
      case ProbeEvent.Undone e -> track.probeEnds(now, "undone", e.reason());
      case ProbeEvent.GoesWithout e -> track.waiting().ifPresent(wait -> wait.without(e.key()));
      case ProbeEvent.Unbound _ -> track.unbound();
      case ProbeEvent.ArrivedLate _,
          ProbeEvent.Unbinding _,
          ProbeEvent.ReleaseFailed _,
          ProbeEvent.Hanging _ -> {
        // goes on as it was
      }
    }
  }

  private void waits(Track track, ProbeEvent.Waiting event, long now) {
    if (!event.declared()) {
      track.probeEnds(now, "deferred", "");
    }
    OpenWait wait = track.waits(now, event.declared() ? "known before its probe was called" : "");
    for (ResourceKey<?> key : event.keys()) {
      wait.add(key);
      waiters.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(track);
      Published there = published.get(key);
      if (there != null) {
        wait.came(key, there);
      }
    }
  }

  private void resource(ResourceEvent event, long now) {
    Set<Track> waiting = waiters.getOrDefault(event.key(), Set.of());
    switch (event) {
      case ResourceEvent.Published e -> {
        Published publication = new Published(e.by(), now);
        published.put(e.key(), publication);
        waiting.forEach(t -> t.waiting().ifPresent(w -> w.came(e.key(), publication)));
      }
      case ResourceEvent.Withdrawn e -> {
        published.remove(e.key());
        waiting.forEach(t -> t.waiting().ifPresent(w -> w.went(e.key())));
      }
      case ResourceEvent.Refused _, ResourceEvent.Never _, ResourceEvent.Promised _ -> {
        // what was there stays
      }
    }
  }

  private void module(ModuleEvent event, long now) {
    loads.read(event, now);
    switch (event) {
      case ModuleEvent.Requested e -> {
        asking.computeIfAbsent(e.name(), _ -> new ArrayDeque<>()).add(e.by());
        Track track = byName.get(e.by());
        if (track != null) {
          track.asks(now, e.name());
        }
      }
      case ModuleEvent.Answered e -> {
        String by = asking.getOrDefault(e.name(), new ArrayDeque<>()).poll();
        Track track = by == null ? null : byName.get(by);
        if (track != null) {
          track.answered(now, e.name(), e.answer());
        }
      }
      default -> {
        // nobody in particular
      }
    }
  }

  private static void work(Track track, WorkEvent event, long now) {
    switch (event) {
      case WorkEvent.Started e -> track.workBegins(now, e.work());
      case WorkEvent.Ended e -> track.workEnds(now, e.work(), "done");
      case WorkEvent.Failed e -> track.workEnds(now, e.work(), "failed");
      case WorkEvent.Cancelled e -> track.workEnds(now, e.work(), "cancelled");
    }
  }
}
