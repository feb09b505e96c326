package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.CriticalPath.Kind;
import dev.probus.core.explain.CriticalPath.Segment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes back from the moment at which a device was bound to the beginning, from each event to the
 * one that it had to come after. Each step goes to an earlier event, so that it ends. One use.
 */
final class PathFinder {
  private static final String NEXT_RETRY = "the next retry of deferred devices";

  /** Whether who waits is looked at as soon as what it waits for is there. */
  private final boolean precise;

  /** What happened to a device, and what ended a wait of it, in order. */
  private final Map<String, List<LogEntry>> lives = new HashMap<>();

  private final Map<ResourceKey<?>, Set<String>> waiting = new HashMap<>();
  private final Map<String, LogEntry> modules = new HashMap<>();
  private final Map<String, LogEntry> loading = new HashMap<>();
  private final Map<String, LogEntry> drivers = new HashMap<>();
  private final Deque<Segment> path = new ArrayDeque<>();

  /** Where the path has come to: the end of what is still to be explained. */
  private long at;

  PathFinder(Recording recording) {
    this.precise = recording.precise();
    recording.entries().forEach(this::note);
  }

  private void note(LogEntry entry) {
    switch (entry.event()) {
      case DeviceEvent e -> live(e.device().toString(), entry);
      case ProbeEvent e -> {
        live(e.device().toString(), entry);
        if (e instanceof ProbeEvent.Waiting waits) {
          for (ResourceKey<?> key : waits.keys()) {
            waiting.computeIfAbsent(key, _ -> new HashSet<>()).add(e.device().toString());
          }
        }
      }
      case WorkEvent e -> live(e.device().toString(), entry);
      case ResourceEvent.Published e -> {
        Set<String> woken = waiting.remove(e.key());
        if (woken != null) {
          woken.forEach(device -> live(device, entry));
        }
      }
      case ModuleEvent.Loading e -> loading.put(e.module(), entry);
      case ModuleEvent.Loaded e -> modules.put(e.module(), entry);
      case DriverEvent.Registered e -> drivers.put(e.driver(), entry);
      default -> {
        // nobody has to come after it
      }
    }
  }

  private void live(String device, LogEntry entry) {
    lives.computeIfAbsent(device, _ -> new ArrayList<>()).add(entry);
  }

  Optional<CriticalPath> to(DeviceId device) {
    LogEntry bound = before(device, Long.MAX_VALUE, ProbeEvent.Bound.class);
    if (bound == null) {
      return Optional.empty();
    }
    at = bound.nanos();
    @Nullable Point point = new Point(device, bound.sequence() + 1);
    while (point != null) {
      point = back(point);
    }
    spend(Kind.BUS, Optional.empty(), "the beginning", 0);
    return Optional.of(new CriticalPath(device, bound.nanos(), List.copyOf(path)));
  }

  /** Somewhere in the life of a device: before the event of this number. */
  private record Point(DeviceId device, long sequence) {}

  /** Explains the time from a moment until where the path has come to. */
  private void spend(Kind kind, Optional<DeviceId> device, String what, long from) {
    long since = Math.min(at, Math.max(0, from));
    if (since < at) {
      path.addFirst(new Segment(kind, device, what, since, at));
      at = since;
    }
  }

  private @Nullable LogEntry before(DeviceId device, long sequence, Class<?>... kinds) {
    List<LogEntry> life = lives.getOrDefault(device.toString(), List.of());
    for (int i = last(life, sequence); i >= 0; i--) {
      for (Class<?> kind : kinds) {
        if (kind.isInstance(life.get(i).event())) {
          return life.get(i);
        }
      }
    }
    return null;
  }

  /** Returns the index of the last event before a number; -1 if there is none. */
  private static int last(List<LogEntry> life, long sequence) {
    int low = 0;
    int high = life.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (life.get(middle).sequence() < sequence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** Goes one step back; nowhere once everything is explained. */
  private @Nullable Point back(Point point) {
    LogEntry entry =
        before(
            point.device(),
            point.sequence(),
            DeviceEvent.Appeared.class,
            DeviceEvent.Matched.class,
            ProbeEvent.Started.class,
            ProbeEvent.Waiting.class,
            ProbeEvent.GoesWithout.class,
            ProbeEvent.HeldBack.class,
            ProbeEvent.DeferredWithoutKey.class,
            ProbeEvent.Bound.class,
            WorkEvent.Started.class,
            ResourceEvent.Published.class);
    if (entry == null) {
      return null;
    }
    DeviceId device = point.device();
    Optional<DeviceId> mine = Optional.of(device);
    return switch (entry.event()) {
      case ProbeEvent.Started e -> {
        spend(Kind.PROBE, mine, e.driver(), entry.nanos());
        yield new Point(device, entry.sequence());
      }
      case ProbeEvent.Bound _ -> {
        spend(Kind.LANE, mine, "its turn", entry.nanos());
        yield new Point(device, entry.sequence());
      }
      case WorkEvent.Started e -> {
        spend(Kind.WORK, mine, e.work(), entry.nanos());
        yield new Point(device, entry.sequence());
      }
      case ResourceEvent.Published e -> published(device, e, entry);
      case ProbeEvent.GoesWithout e -> goesWithout(device, e, entry);
      case ProbeEvent.HeldBack e -> heldBack(point, e, entry);
      case ProbeEvent.Waiting e -> {
        spend(Kind.RETRY, mine, e.keys().getFirst().toString(), entry.nanos());
        yield new Point(device, entry.sequence());
      }
      case ProbeEvent.DeferredWithoutKey e -> {
        spend(Kind.RETRY, mine, e.reason(), entry.nanos());
        yield new Point(device, entry.sequence());
      }
      case DeviceEvent.Matched e -> matched(device, e, entry);
      case DeviceEvent.Appeared e -> appeared(device, e, entry);
      default -> new Point(device, entry.sequence());
    };
  }

  private @Nullable Point published(
      DeviceId device, ResourceEvent.Published event, LogEntry entry) {
    Optional<DeviceId> mine = Optional.of(device);
    if (precise) {
      spend(Kind.LANE, mine, "its turn", entry.nanos());
    } else {
      spend(Kind.RETRY, mine, NEXT_RETRY, entry.nanos());
    }
    int slash = event.by().indexOf('/');
    List<LogEntry> life = lives.getOrDefault(event.by(), List.of());
    if (slash > 0 && !life.isEmpty()) {
      DeviceId by = DeviceId.of(event.by().substring(0, slash), event.by().substring(slash + 1));
      return new Point(by, entry.sequence());
    }
    spend(Kind.RESOURCE, Optional.of(device), event.key() + " of " + event.by(), 0);
    return null;
  }

  private Point goesWithout(DeviceId device, ProbeEvent.GoesWithout event, LogEntry entry) {
    spend(Kind.LANE, Optional.of(device), "its turn", entry.nanos());
    LogEntry since = before(device, entry.sequence(), ProbeEvent.Waiting.class);
    if (since == null) {
      since = before(device, entry.sequence(), ProbeEvent.Started.class);
    }
    if (since == null) {
      return new Point(device, entry.sequence());
    }
    spend(Kind.OPTIONAL, Optional.of(device), event.key().toString(), since.nanos());
    return new Point(device, since.sequence());
  }

  /** It was looked at again some time after its supplier had been bound. */
  private Point heldBack(Point point, ProbeEvent.HeldBack event, LogEntry entry) {
    DeviceId supplier = event.supplier();
    Optional<DeviceId> mine = Optional.of(point.device());
    LogEntry bound = before(supplier, point.sequence(), ProbeEvent.Bound.class);
    if (bound == null || bound.sequence() < entry.sequence()) {
      spend(Kind.RETRY, mine, "its supplier " + supplier, entry.nanos());
      return new Point(point.device(), entry.sequence());
    }
    spend(Kind.RETRY, mine, NEXT_RETRY, bound.nanos());
    return new Point(supplier, bound.sequence() + 1);
  }

  private Point matched(DeviceId device, DeviceEvent.Matched event, LogEntry entry) {
    spend(Kind.LANE, Optional.of(device), "its turn", entry.nanos());
    LogEntry appeared = before(device, entry.sequence(), DeviceEvent.Appeared.class);
    LogEntry driver = drivers.get(event.driver());
    if (appeared == null || driver == null || driver.sequence() < appeared.sequence()) {
      return new Point(device, entry.sequence());
    }
    String module = ((DriverEvent.Registered) driver.event()).module().orElse("");
    LogEntry begun = loading.get(module);
    spend(Kind.LANE, Optional.of(device), "its turn", driver.nanos());
    if (begun != null) {
      spend(Kind.MODULE, Optional.of(device), module, Math.max(begun.nanos(), appeared.nanos()));
    }
    spend(Kind.DRIVER, Optional.of(device), event.driver(), appeared.nanos());
    return new Point(device, appeared.sequence() + 1);
  }

  private @Nullable Point appeared(DeviceId device, DeviceEvent.Appeared event, LogEntry entry) {
    spend(Kind.LANE, Optional.of(device), "its turn", entry.nanos());
    if (event.addedBy().isPresent()) {
      return new Point(event.addedBy().get(), entry.sequence());
    }
    spend(Kind.BUS, Optional.of(device), "bus " + device.bus(), 0);
    return null;
  }
}
