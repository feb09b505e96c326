package dev.probus.core.record.diff;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.explain.Cause;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a recording came to: each device's end, first publications, answers to requests. */
final class Endings {
  static final String ABSENT = "absent";

  /** How each device ended, in words, in the order in which they appeared. */
  final Map<DeviceId, String> devices = new LinkedHashMap<>();

  /** What each device waits for at the end, by the names of the resources. */
  final Map<DeviceId, List<ResourceName>> waits = new HashMap<>();

  /** When each resource was first published. */
  final Map<ResourceName, Long> published = new HashMap<>();

  /** Who published it first. */
  final Map<ResourceName, String> publishers = new HashMap<>();

  /** What came of each request, by its name. */
  final Map<String, String> answers = new HashMap<>();

  /** The names by which modules were requested for each device. */
  final Map<String, String> requests = new LinkedHashMap<>();

  Endings(List<LogEntry> entries) {
    for (LogEntry entry : entries) {
      count(entry.event(), entry.nanos());
    }
  }

  private void count(Event event, long nanos) {
    switch (event) {
      case DeviceEvent e -> device(e);
      case ProbeEvent e -> probe(e);
      case ResourceEvent.Published e -> {
        ResourceName name = ResourceName.of(e.key());
        published.putIfAbsent(name, nanos);
        publishers.putIfAbsent(name, e.by());
      }
      case ModuleEvent.Requested e -> requests.put(e.name(), e.by());
      case ModuleEvent.Answered e -> answers.put(e.name(), words(e.answer()));
      default -> {
        // no device, resource or answer
      }
    }
  }

  private void device(DeviceEvent event) {
    switch (event) {
      case DeviceEvent.Appeared e -> devices.put(e.device(), "without a driver");
      case DeviceEvent.Gone e -> devices.remove(e.device());
      case DeviceEvent.Matched e -> devices.put(e.device(), "not probed by " + e.driver());
      case DeviceEvent.Unmatched e -> {
        if (!devices.getOrDefault(e.device(), "").startsWith("failed")) {
          devices.put(e.device(), "without a driver");
        }
      }
      case DeviceEvent.LeftUnbound e -> devices.put(e.device(), "unbound");
      default -> {
        // it stays what it is
      }
    }
  }

  private void probe(ProbeEvent event) {
    String end =
        switch (event) {
          case ProbeEvent.Waiting e -> "waiting for " + ResourceName.list(e.keys());
          case ProbeEvent.Started e -> "in the probe of " + e.driver();
          case ProbeEvent.Bound e -> "bound by " + e.driver();
          case ProbeEvent.HeldBack e -> "held back by " + e.supplier();
          case ProbeEvent.DeferredWithoutKey e -> "deferred: " + e.reason();
          case ProbeEvent.Rejected e -> "rejected by " + e.driver() + ": " + e.reason();
          case ProbeEvent.Failed e -> "failed: " + Cause.of(e.cause()).line();
          case ProbeEvent.Undone e -> "undone: " + e.reason();
          case ProbeEvent.Unbound _ -> "unbound";
          default -> "";
        };
    if (!end.isEmpty()) {
      devices.put(event.device(), end);
      waits.remove(event.device());
    }
    if (event instanceof ProbeEvent.Waiting waiting) {
      waits.put(event.device(), waiting.keys().stream().map(ResourceName::of).toList());
    }
  }

  private static String words(ModuleAnswer answer) {
    return switch (answer) {
      case ModuleAnswer.Loaded a -> "loaded " + String.join(", ", a.modules());
      case ModuleAnswer.NotFound _ -> "not found";
      case ModuleAnswer.Blacklisted a -> "blacklisted " + String.join(", ", a.modules());
      case ModuleAnswer.Failed a -> a.module() + " failed: " + Cause.of(a.cause()).line();
    };
  }

  String of(DeviceId device) {
    return devices.getOrDefault(device, ABSENT);
  }
}
