package dev.probus.testkit.sim;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log of one run as it grows, and keeps the first violation. For one thread at a time.
 */
final class Watch {
  private final boolean precise;
  private final Set<DeviceId> there = new HashSet<>();
  private final Map<DeviceId, Integer> probing = new HashMap<>();
  private final Set<DeviceId> bound = new HashSet<>();
  private final Map<DeviceId, Set<ResourceKey<?>>> waits = new HashMap<>();
  private final Set<ResourceKey<?>> published = new HashSet<>();
  private final Set<ResourceKey<?>> never = new HashSet<>();
  private long seen;
  private long nanos;
  private @Nullable Violation first;

  Watch(Policy policy) {
    this.precise = policy == Policy.PRECISE;
  }

  /** Returns the number of the next event to look at. */
  long seen() {
    return seen;
  }

  Optional<Violation> violation() {
    return Optional.ofNullable(first);
  }

  /** Looks at what has been written since. */
  void step(List<LogEntry> news, int step) {
    for (LogEntry entry : news) {
      check(
          entry.sequence() >= seen && entry.nanos() >= nanos, Invariant.LOG_IN_ORDER, entry, step);
      seen = entry.sequence() + 1;
      nanos = entry.nanos();
      switch (entry.event()) {
        case DeviceEvent event -> device(event, entry, step);
        case ProbeEvent event -> probe(event, entry, step);
        case ResourceEvent event -> resource(event, entry, step);
        case EngineEvent event -> engine(event, entry, step);
        default -> {}
      }
    }
  }

  private void check(boolean holds, Invariant invariant, Object found, int step) {
    if (!holds && first == null) {
      first = new Violation(invariant, found.toString(), step);
    }
  }

  private void device(DeviceEvent event, LogEntry entry, int step) {
    switch (event) {
      case DeviceEvent.Appeared appeared -> there.add(appeared.device());
      case DeviceEvent.Gone gone -> {
        check(!precise || !bound.contains(gone.device()), Invariant.GONE_WHEN_UNBOUND, entry, step);
        there.remove(gone.device());
        waits.remove(gone.device());
      }
      default -> {}
    }
  }

  private void probe(ProbeEvent event, LogEntry entry, int step) {
    DeviceId device = event.device();
    switch (event) {
      case ProbeEvent.Started started -> started(device, started.attempt(), entry, step);
      case ProbeEvent.Bound _ -> {
        check(probing.remove(device) != null, Invariant.BOUND_BY_A_PROBE, entry, step);
        check(bound.add(device), Invariant.BOUND_BY_A_PROBE, entry, step);
      }
      case ProbeEvent.Waiting waiting -> {
        waits.put(device, new HashSet<>(waiting.keys()));
        probing.remove(device);
      }
      case ProbeEvent.GoesWithout without -> without(device, without.key());
      case ProbeEvent.DeferredWithoutKey _,
          ProbeEvent.Rejected _,
          ProbeEvent.Failed _,
          ProbeEvent.Undone _ ->
          probing.remove(device);
      case ProbeEvent.Unbound _ -> {
        check(!precise || bound.contains(device), Invariant.BOUND_BY_A_PROBE, entry, step);
        bound.remove(device);
      }
      default -> {}
    }
  }

  private void without(DeviceId device, ResourceKey<?> key) {
    waits.getOrDefault(device, new HashSet<>()).remove(key);
  }

  /** A probe that finds, when it defers, that all is there by now is followed by the next. */
  private void started(DeviceId device, int attempt, LogEntry entry, int step) {
    Integer before = probing.put(device, attempt);
    check(
        (there.contains(device) || !precise)
            && !bound.contains(device)
            && (before == null || attempt == before + 1),
        Invariant.ONE_PROBE_AT_A_TIME,
        entry,
        step);
    Set<ResourceKey<?>> missing = waits.getOrDefault(device, Set.of());
    waits.remove(device);
    if (precise) {
      for (ResourceKey<?> key : missing) {
        check(
            published.contains(key) || never.contains(key),
            Invariant.NO_PROBE_IN_VAIN,
            entry + " while " + key + " is missing",
            step);
      }
    }
  }

  private void resource(ResourceEvent event, LogEntry entry, int step) {
    switch (event) {
      case ResourceEvent.Published(ResourceKey<?> key, String _) -> {
        check(published.add(key), Invariant.ONE_PROVIDER, entry, step);
        never.remove(key);
      }
      case ResourceEvent.Withdrawn(ResourceKey<?> key, String _) ->
          check(published.remove(key), Invariant.ONE_PROVIDER, entry, step);
      case ResourceEvent.Never gone -> never.add(gone.key());
      case ResourceEvent.Refused _, ResourceEvent.Promised _ -> {}
    }
  }

  private void engine(EngineEvent event, LogEntry entry, int step) {
    check(!(event instanceof EngineEvent.Deadlocked), Invariant.NO_DEADLOCK, entry, step);
    check(!(event instanceof EngineEvent.Endless), Invariant.NO_LIVELOCK, entry, step);
  }

  /** Looks at a world at rest. */
  void rest(Snapshot snapshot, int step) {
    boolean calling = !snapshot.running().isEmpty();
    for (DeviceStatus device : snapshot.devices()) {
      check(
          device.state().rest() || calling,
          Invariant.REST_IS_REST,
          device.id() + " is " + device.state(),
          step);
      boolean missed =
          device.state() == DeviceState.WAITING
              && !device.missing().isEmpty()
              && published.containsAll(device.missing());
      check(
          !missed, Invariant.NO_LOST_WAKE_UP, device.id() + " waits for " + device.missing(), step);
    }
  }

  /** Looks at what is left of a world that has been closed. */
  void closed(int step) {
    check(bound.isEmpty(), Invariant.CLOSED_MEANS_RELEASED, bound + " still bound", step);
  }

  /** Notes that a world has stopped in the middle. */
  void stuck(String why, int step) {
    check(false, Invariant.NO_DEADLOCK, why, step);
  }
}
