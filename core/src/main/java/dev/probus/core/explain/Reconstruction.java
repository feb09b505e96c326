package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.NearMiss;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a log and keeps what an engine knew, event by event. For one thread, and one log.
 *
 * <p>The policies differ in what a fact does: under the precise one a publication ends waits, and a
 * candidate that did not bind is one no more; the Linux core wakes nobody, and keeps the driver
 * that it tried last.
 */
final class Reconstruction {
  private final boolean precise;
  private final Map<DeviceId, Trail> devices = new LinkedHashMap<>();
  private final Probes probes;
  private final Answers answers = new Answers();
  private final Map<String, String> modules = new HashMap<>();
  private final Map<String, Set<ResourceKey<?>>> published = new HashMap<>();
  private final List<ResourceEvent.Refused> refused = new ArrayList<>();
  private final Map<DeviceId, NearMiss> near = new LinkedHashMap<>();
  private boolean settled;

  private Reconstruction(boolean precise) {
    this.precise = precise;
    this.probes = new Probes(precise);
  }

  /** Rebuilds what was known when the last event had happened. */
  static Snapshot of(Recording recording) {
    Reconstruction made = new Reconstruction(recording.precise());
    for (LogEntry entry : recording.entries()) {
      made.take(entry.event());
    }
    return made.snapshot();
  }

  private Snapshot snapshot() {
    List<DeviceStatus> all = new ArrayList<>(devices.size());
    List<RunningCall> running = new ArrayList<>();
    for (Trail trail : devices.values()) {
      if (answers.loading(trail, precise)) {
        trail.state = DeviceState.LOADING;
      }
      all.add(trail.status(modules, published.getOrDefault(trail.id.toString(), Set.of())));
      running.addAll(trail.running.values());
    }
    Map<DeviceId, NearMiss> present = new LinkedHashMap<>(near);
    present.keySet().removeIf(id -> !devices.containsKey(id) || state(id) != DeviceState.UNMATCHED);
    return NearMisses.told(new Snapshot(settled, all, running, refused), present);
  }

  private @Nullable DeviceState state(DeviceId id) {
    Trail trail = devices.get(id);
    return trail == null ? null : trail.state;
  }

  private void take(Event event) {
    switch (event) {
      case DeviceEvent e -> device(e);
      case DriverEvent.Registered e ->
          e.module().ifPresent(module -> modules.put(e.driver(), module));
      case ProbeEvent e -> {
        Trail trail = devices.get(e.device());
        if (trail != null) {
          probes.take(trail, e);
        }
        moves(!(e instanceof ProbeEvent.Hanging));
      }
      case ResourceEvent e -> resource(e);
      case ModuleEvent e -> {
        answers.take(e);
        moves(true);
      }
      case WorkEvent e -> {
        Trail trail = devices.get(e.device());
        if (trail != null) {
          work(trail, e);
        }
        moves(true);
      }
      case EngineEvent.Stuck e -> {
        Trail trail = devices.get(e.device());
        if (trail != null) {
          trail.verdicts = e.verdicts();
        }
      }
      case EngineEvent.Settled _ -> settled = true;
      default -> {
        // changes no device
      }
    }
  }

  /** Something has happened that makes what was proved before hold no more. */
  private void moves(boolean really) {
    if (really && settled) {
      settled = false;
      devices.values().forEach(trail -> trail.verdicts = List.of());
    }
  }

  private void device(DeviceEvent event) {
    if (event instanceof DeviceEvent.Appeared e) {
      devices.put(e.device(), new Trail(e.device(), e.modaliases(), e.parent(), e.addedBy()));
      moves(true);
      return;
    }
    Trail trail = devices.get(event.device());
    if (trail == null) {
      return;
    }
    moves(!(event instanceof DeviceEvent.NearlyMatched));
    switch (event) {
      case DeviceEvent.Changed e -> trail.modaliases = e.modaliases();
      case DeviceEvent.Gone _ -> {
        probes.forget(trail);
        devices.remove(trail.id);
        near.remove(trail.id);
      }
      case DeviceEvent.Matched e -> matched(trail, e);
      case DeviceEvent.Unmatched _ -> {
        trail.failure = null;
        stays(trail, DeviceState.UNMATCHED);
      }
      case DeviceEvent.GivenUp _ -> stays(trail, DeviceState.FAILED);
      case DeviceEvent.LeftUnbound _ -> stays(trail, DeviceState.UNBOUND);
      case DeviceEvent.MatchedAnew _ -> {
        trail.failure = null;
        trail.listed = !precise && trail.state == DeviceState.WAITING;
        if (!trail.listed) {
          probes.dropped(trail);
        }
      }
      case DeviceEvent.NearlyMatched e -> near.put(trail.id, e.miss());
      case DeviceEvent.Appeared _, DeviceEvent.Offered _, DeviceEvent.Refused _ -> {
        // it stands where it stood
      }
    }
  }

  private void stays(Trail trail, DeviceState state) {
    probes.forget(trail);
    answers.noteAll(trail);
    trail.rest(state, !precise);
  }

  private void matched(Trail trail, DeviceEvent.Matched event) {
    trail.matched.put(event.driver(), event.modalias());
    answers.noteUpTo(trail, event.modalias());
    if (precise && !event.driver().equals(trail.driver)) {
      probes.dropped(trail);
      trail.driver = event.driver();
      trail.state = DeviceState.READY;
    }
  }

  private void resource(ResourceEvent event) {
    switch (event) {
      case ResourceEvent.Published e -> {
        published.computeIfAbsent(e.by(), _ -> new LinkedHashSet<>()).add(e.key());
        probes.published(e.key());
        moves(true);
      }
      case ResourceEvent.Withdrawn e -> {
        published.getOrDefault(e.by(), new LinkedHashSet<>()).remove(e.key());
        moves(true);
      }
      case ResourceEvent.Refused e -> refused.add(e);
      case ResourceEvent.Never _ -> moves(true);
      case ResourceEvent.Promised _ -> {
        // what Linux does not look at changes nothing
      }
    }
  }

  private void work(Trail trail, WorkEvent event) {
    switch (event) {
      case WorkEvent.Started e -> trail.calls(e.work());
      case WorkEvent.Ended e -> trail.running.remove(e.work());
      case WorkEvent.Cancelled e -> trail.running.remove(e.work());
      case WorkEvent.Failed e -> {
        trail.running.remove(e.work());
        if (precise) {
          trail.failure = e.cause();
          trail.note("work '" + e.work() + "' failed: " + Thrown.words(e.cause()));
        } else {
          trail.note("work '" + e.work() + "' failed, and nobody was told: " + e.cause());
        }
      }
    }
  }
}
