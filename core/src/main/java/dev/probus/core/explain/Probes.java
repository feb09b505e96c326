package dev.probus.core.explain;

import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.resource.ResourceKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the events between drivers and devices make of the devices, while a log is gone through. */
final class Probes {
  private static final String PROBE = "probe";
  private static final String REMOVE = "remove";

  private final boolean precise;
  private final Map<ResourceKey<?>, Set<Trail>> waiters = new HashMap<>();
  private final Map<Trail, UnbindCause> causes = new HashMap<>();

  Probes(boolean precise) {
    this.precise = precise;
  }

  void take(Trail trail, ProbeEvent event) {
    if (!precise && !(event instanceof ProbeEvent.Hanging)) {
      trail.driver = event.driver();
    }
    switch (event) {
      case ProbeEvent.Started _ -> {
        forget(trail);
        trail.blind = false;
        trail.calls++;
        trail.state = DeviceState.PROBING;
        trail.failure = precise ? trail.failure : null;
        trail.calls(PROBE);
      }
      case ProbeEvent.Bound _ -> {
        trail.state = DeviceState.BOUND;
        trail.listed = false;
        trail.failure = null;
        trail.running.remove(PROBE);
      }
      case ProbeEvent.Waiting e -> waits(trail, e);
      case ProbeEvent.HeldBack e -> {
        waitsBlindly(trail);
        trail.note("supplier " + e.supplier() + " not ready");
      }
      case ProbeEvent.DeferredWithoutKey e -> {
        waitsBlindly(trail);
        trail.note(precise ? e.driver() + " defers without a key: " + e.reason() : e.reason());
      }
      case ProbeEvent.Rejected e -> {
        trail.note(e.driver() + (precise ? " rejected it: " : ": ") + e.reason());
        noBind(trail);
      }
      case ProbeEvent.Failed e -> failed(trail, e);
      case ProbeEvent.Undone _ -> {
        forget(trail);
        trail.running.remove(PROBE);
        trail.state = DeviceState.READY;
      }
      case ProbeEvent.GoesWithout e -> over(trail, e.key());
      case ProbeEvent.Unbinding e -> {
        causes.put(trail, e.cause());
        trail.state = DeviceState.UNBINDING;
      }
      case ProbeEvent.Unbound _ -> unbound(trail);
      case ProbeEvent.Hanging e -> hangs(trail, e);
      case ProbeEvent.ArrivedLate _, ProbeEvent.ReleaseFailed _ -> {
        // it stands where it stood
      }
    }
  }

  private void waits(Trail trail, ProbeEvent.Waiting event) {
    forget(trail);
    trail.running.remove(PROBE);
    trail.listed = false;
    trail.driver = event.driver();
    trail.state = DeviceState.WAITING;
    for (ResourceKey<?> key : event.keys()) {
      trail.missing.add(key);
      waiters.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(trail);
    }
  }

  private void waitsBlindly(Trail trail) {
    forget(trail);
    trail.running.remove(PROBE);
    trail.listed = false;
    trail.blind = true;
    trail.state = DeviceState.WAITING;
  }

  private void failed(Trail trail, ProbeEvent.Failed event) {
    boolean late = trail.state == DeviceState.BOUND;
    if (precise) {
      trail.note(event.driver() + " failed: " + Thrown.words(event.cause()));
    }
    if (late || !precise || trail.failure == null) {
      trail.failure = event.cause();
    }
    if (!late) {
      noBind(trail);
    }
  }

  private void noBind(Trail trail) {
    trail.running.remove(PROBE);
    if (precise) {
      dropped(trail);
    } else if (trail.listed) {
      trail.listed = false;
      trail.state = DeviceState.WAITING;
    } else {
      trail.state = trail.failure == null ? DeviceState.UNMATCHED : DeviceState.FAILED;
    }
  }

  private void unbound(Trail trail) {
    trail.running.clear();
    UnbindCause cause = causes.remove(trail);
    if (precise) {
      trail.state =
          cause instanceof UnbindCause.WorkFailed ? DeviceState.FAILED : DeviceState.READY;
    } else {
      trail.state =
          cause instanceof UnbindCause.DriverGone ? DeviceState.UNMATCHED : DeviceState.UNBOUND;
    }
  }

  private static void hangs(Trail trail, ProbeEvent.Hanging event) {
    if (trail.running.containsKey(event.call())
        || (event.call().equals(REMOVE) && trail.state == DeviceState.UNBINDING)) {
      trail.running.put(
          event.call(), new RunningCall(trail.id, event.driver(), event.call(), event.stack()));
    }
  }

  /** A resource is there: under the precise policy nobody waits for it any more. */
  void published(ResourceKey<?> key) {
    if (precise) {
      for (Trail trail : List.copyOf(waiters.getOrDefault(key, Set.of()))) {
        over(trail, key);
      }
    }
  }

  private void over(Trail trail, ResourceKey<?> key) {
    waiters.getOrDefault(key, new LinkedHashSet<>()).remove(trail);
    boolean waited = trail.missing.remove(key);
    boolean waits = trail.state == DeviceState.WAITING && !trail.blind;
    if (precise && waited && waits && trail.missing.isEmpty()) {
      trail.state = DeviceState.READY;
    }
  }

  /** A device has no candidate any more, and another one is looked for. */
  void dropped(Trail trail) {
    forget(trail);
    trail.drop();
    trail.state = DeviceState.UNMATCHED;
  }

  /** A device waits for nothing any more. */
  void forget(Trail trail) {
    trail.missing.forEach(key -> waiters.getOrDefault(key, new LinkedHashSet<>()).remove(trail));
    trail.missing.clear();
  }
}
