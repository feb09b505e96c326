package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a log tells beside what a snapshot holds. For one thread. */
final class Clues {
  final Map<ResourceKey<?>, String> promised = new HashMap<>();
  final Map<ResourceKey<?>, String> published = new HashMap<>();
  final Map<ResourceKey<?>, ResourceEvent.Never> nevers = new HashMap<>();
  final Map<String, List<ResourceEvent.Refused>> refused = new HashMap<>();
  final Map<DeviceId, DeviceId> heldBack = new HashMap<>();
  final Map<DeviceId, ProbeEvent.DeferredWithoutKey> blind = new HashMap<>();
  final Map<DeviceId, ProbeEvent.Rejected> rejected = new HashMap<>();
  final Map<DeviceId, ProbeEvent.Failed> failed = new HashMap<>();
  final Map<DeviceId, WorkEvent.Failed> workFailed = new HashMap<>();
  final Map<DeviceId, ProbeEvent.Hanging> hanging = new HashMap<>();
  final Map<DeviceId, NearMiss> nearest = new HashMap<>();
  final Map<DeviceId, Map<ResourceKey<?>, Long>> optionalSince = new HashMap<>();
  final Map<DeviceId, Set<ResourceKey<?>>> optional = new HashMap<>();
  final Map<String, ModuleAnswer> answers = new HashMap<>();
  final List<EngineEvent.Deadlocked> deadlocks = new ArrayList<>();
  final List<EngineEvent.Endless> livelocks = new ArrayList<>();
  long now;

  /** Goes through a log. */
  static Clues of(List<LogEntry> log) {
    Clues clues = new Clues();
    for (LogEntry entry : log) {
      clues.now = entry.nanos();
      clues.take(entry);
    }
    return clues;
  }

  private void take(LogEntry entry) {
    switch (entry.event()) {
      case ProbeEvent event -> probe(event, entry.nanos());
      case ResourceEvent event -> resource(event);
      case WorkEvent.Failed event -> workFailed.put(event.device(), event);
      case DeviceEvent.NearlyMatched event -> nearest.put(event.device(), event.miss());
      case DeviceEvent.Gone event -> forget(event.device());
      case DeviceEvent.MatchedAnew event -> forget(event.device());
      case ModuleEvent.Answered event -> answers.put(event.name(), event.answer());
      case EngineEvent.Deadlocked event -> deadlocks.add(event);
      case EngineEvent.Endless event -> livelocks.add(event);
      default -> {
        // says nothing that a snapshot does not hold
      }
    }
  }

  private void forget(DeviceId device) {
    rejected.remove(device);
    failed.remove(device);
    workFailed.remove(device);
    nearest.remove(device);
    refused.remove(device.toString());
  }

  private void resource(ResourceEvent event) {
    switch (event) {
      case ResourceEvent.Promised e -> promised.put(e.key(), e.by());
      case ResourceEvent.Published e -> {
        published.put(e.key(), e.by());
        nevers.remove(e.key());
      }
      case ResourceEvent.Never e -> nevers.put(e.key(), e);
      case ResourceEvent.Refused e ->
          refused.computeIfAbsent(e.by(), _ -> new ArrayList<>()).add(e);
      case ResourceEvent.Withdrawn _ -> {
        // who had it last is whom to ask
      }
    }
  }

  private void probe(ProbeEvent event, long nanos) {
    DeviceId device = event.device();
    switch (event) {
      case ProbeEvent.HeldBack e -> heldBack.put(device, e.supplier());
      case ProbeEvent.DeferredWithoutKey e -> {
        heldBack.remove(device);
        blind.put(device, e);
      }
      case ProbeEvent.Waiting e -> {
        heldBack.remove(device);
        waits(e, nanos);
      }
      case ProbeEvent.GoesWithout e ->
          optionalSince.getOrDefault(device, new HashMap<>()).remove(e.key());
      case ProbeEvent.Rejected e -> rejected.put(device, e);
      case ProbeEvent.Failed e -> failed.put(device, e);
      case ProbeEvent.Hanging e -> hanging.put(device, e);
      case ProbeEvent.Bound _ -> {
        refused.remove(device.toString());
        failed.remove(device);
        workFailed.remove(device);
        optionalSince.remove(device);
      }
      default -> {
        // no reason why it would not be bound
      }
    }
  }

  private void waits(ProbeEvent.Waiting event, long nanos) {
    if (!event.optional().isEmpty()) {
      optional.computeIfAbsent(event.device(), _ -> new HashSet<>()).addAll(event.optional());
      Map<ResourceKey<?>, Long> since =
          optionalSince.computeIfAbsent(event.device(), _ -> new HashMap<>());
      event.optional().forEach(key -> since.putIfAbsent(key, nanos));
    }
  }
}
