package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.cli.boot.Wait.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Walks through an event log once and sorts what it says. */
final class Historian {
  private final WaitLedger waits = new WaitLedger();
  private final AskLedger asks = new AskLedger();
  private final Map<DeviceId, List<ProbeEvent.Failed>> failures = new HashMap<>();
  private final Map<DeviceId, Long> boundAt = new HashMap<>();
  private final List<String> modules = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<EngineEvent.Noted> notes = new ArrayList<>();
  private final Set<DeviceId> devices = new HashSet<>();

  private Historian() {}

  static History tell(List<LogEntry> log) {
    Historian historian = new Historian();
    for (LogEntry entry : log) {
      historian.read(entry.event(), entry.nanos());
    }
    return historian.history(log.isEmpty() ? 0 : log.getLast().nanos());
  }

  private void read(Event event, long now) {
    String trouble = Trouble.of(event);
    if (!trouble.isEmpty()) {
      troubles.add(trouble);
    }
    switch (event) {
      case DeviceEvent.Appeared appeared -> devices.add(appeared.device());
      case ProbeEvent probe -> read(probe, now);
      case ResourceEvent.Published published -> waits.published(published, now);
      case ResourceEvent.Never never -> waits.never(never);
      case ModuleEvent.Requested requested -> asks.asked(requested, now);
      case ModuleEvent.Answered answered -> asks.answered(answered, now);
      case ModuleEvent.Loaded loaded -> modules.add(loaded.module());
      case EngineEvent.Noted noted -> notes.add(noted);
      default -> {
        // tells nothing of waits
      }
    }
  }

  private void read(ProbeEvent event, long now) {
    switch (event) {
      case ProbeEvent.Waiting waiting -> waits.began(waiting, now);
      case ProbeEvent.GoesWithout without ->
          waits.ended(
              without.device(), without.key(), without.known() ? End.NEVER : End.TIMED_OUT, now);
      case ProbeEvent.Started started -> waits.dropped(started.device(), now);
      case ProbeEvent.Failed failed ->
          failures.computeIfAbsent(failed.device(), _ -> new ArrayList<>()).add(failed);
      case ProbeEvent.Bound bound -> boundAt.put(bound.device(), now);
      case ProbeEvent.Unbound unbound -> boundAt.remove(unbound.device());
      default -> {
        // tells nothing of waits
      }
    }
  }

  private History history(long end) {
    Map<DeviceId, Story> stories = new HashMap<>();
    for (DeviceId device : devices) {
      Long bound = boundAt.get(device);
      stories.put(
          device,
          new Story(
              waits.of(device, end),
              asks.by(device.toString()),
              failures.getOrDefault(device, List.of()),
              bound == null ? OptionalLong.empty() : OptionalLong.of(bound)));
    }
    return new History(stories, modules, troubles, notes);
  }
}
