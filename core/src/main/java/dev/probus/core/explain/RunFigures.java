package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.WorkEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run cost and what it came to, to be compared with other runs of the same machine. A pure
 * function of snapshot and log. Immutable.
 *
 * @param devices how many devices are there
 * @param bound how many of them are bound
 * @param deferred devices that wait though nothing can move
 * @param hanging devices in a probe, or with a module on its way, though nothing can move
 * @param probeCalls how often a driver's probe was called
 * @param wastedCalls how many of these calls ended in a deferral, or were undone
 * @param heldBack how often a supplier that firmware names kept a driver from being called (R85)
 * @param modulesLoaded how many modules were loaded
 * @param lastBind when the last device was bound, on the engine's clock; empty if none was
 * @param longestRegistration the registration of a driver or device that held its thread up for
 *     longest, if one did
 * @param warnings what the kernel would have warned of, in order
 * @param deadlocks circles of tasks that wait for each other; each a clause for each task
 * @param livelocks what goes round for ever
 * @param lostErrors devices that are bound although work after their probe has failed (Z4)
 * @param failedParts buses, providers and other parts that did not start or go on
 */
public record RunFigures(
    int devices,
    int bound,
    List<DeviceId> deferred,
    List<DeviceId> hanging,
    int probeCalls,
    int wastedCalls,
    int heldBack,
    int modulesLoaded,
    Optional<Duration> lastBind,
    Optional<Registration> longestRegistration,
    List<EngineEvent.Warned> warnings,
    List<List<String>> deadlocks,
    List<String> livelocks,
    List<DeviceId> lostErrors,
    List<String> failedParts) {

  /**
   * The registration of a driver, or of a device.
   *
   * @param what the driver's name or the device's id
   * @param took for how long the registering thread was held up
   */
  public record Registration(String what, Duration took) {}

  /** Copies the lists. */
  public RunFigures {
    deferred = List.copyOf(deferred);
    hanging = List.copyOf(hanging);
    warnings = List.copyOf(warnings);
    deadlocks = List.copyOf(deadlocks);
    livelocks = List.copyOf(livelocks);
    lostErrors = List.copyOf(lostErrors);
    failedParts = List.copyOf(failedParts);
  }

  /** Reads them off a run that has come to rest. */
  public static RunFigures of(Snapshot snapshot, List<LogEntry> log) {
    Tally tally = new Tally();
    log.forEach(tally::count);
    List<DeviceId> bound = ids(snapshot, DeviceState.BOUND);
    List<DeviceId> hanging = new ArrayList<>(ids(snapshot, DeviceState.PROBING));
    hanging.addAll(ids(snapshot, DeviceState.LOADING));
    hanging.addAll(ids(snapshot, DeviceState.UNBINDING));
    return new RunFigures(
        snapshot.devices().size(),
        bound.size(),
        ids(snapshot, DeviceState.WAITING),
        hanging,
        tally.probeCalls,
        tally.wasted,
        tally.heldBack,
        tally.modules,
        Optional.ofNullable(tally.lastBind).map(Duration::ofNanos),
        Optional.ofNullable(tally.longest),
        tally.warnings,
        tally.deadlocks,
        tally.livelocks,
        tally.failedWork.stream().filter(bound::contains).toList(),
        tally.failedParts);
  }

  private static List<DeviceId> ids(Snapshot snapshot, DeviceState state) {
    return snapshot.in(state).stream().map(DeviceStatus::id).toList();
  }

  /** Tells whether everything is bound and nothing went wrong on the way. */
  public boolean sound() {
    return bound == devices
        && warnings.isEmpty()
        && deadlocks.isEmpty()
        && livelocks.isEmpty()
        && lostErrors.isEmpty()
        && failedParts.isEmpty();
  }

  /** Sums up while it goes through a log. */
  private static final class Tally {
    private final List<EngineEvent.Warned> warnings = new ArrayList<>();
    private final List<List<String>> deadlocks = new ArrayList<>();
    private final List<String> livelocks = new ArrayList<>();
    private final Set<DeviceId> failedWork = new LinkedHashSet<>();
    private final List<String> failedParts = new ArrayList<>();
    private final Set<DeviceId> probing = new HashSet<>();
    private int probeCalls;
    private int wasted;
    private int heldBack;
    private int modules;
    private @Nullable Long lastBind;
    private @Nullable Registration longest;

    void count(LogEntry entry) {
      switch (entry.event()) {
        case ProbeEvent event -> count(event, entry.nanos());
        case ModuleEvent.Loaded _ -> modules++;
        case WorkEvent.Failed failed -> failedWork.add(failed.device());
        case EngineEvent.PartFailed failed -> failedParts.add(failed.part());
        case DriverEvent.Offered offered -> offered(offered.driver(), offered.took());
        case DeviceEvent.Offered offered -> offered(offered.device().toString(), offered.took());
        case EngineEvent.Warned warned -> warnings.add(warned);
        case EngineEvent.Deadlocked deadlocked -> deadlocks.add(deadlocked.circle());
        case EngineEvent.Endless endless -> livelocks.add(endless.what());
        default -> {
          // costs nothing that is compared
        }
      }
    }

    private void count(ProbeEvent event, long nanos) {
      switch (event) {
        case ProbeEvent.Started started -> {
          probeCalls++;
          probing.add(started.device());
        }
        case ProbeEvent.Waiting waiting -> wasted(waiting.device());
        case ProbeEvent.DeferredWithoutKey blind -> wasted(blind.device());
        case ProbeEvent.Undone undone -> wasted(undone.device());
        case ProbeEvent.Rejected no -> probing.remove(no.device());
        case ProbeEvent.Failed failed -> probing.remove(failed.device());
        case ProbeEvent.HeldBack _ -> heldBack++;
        case ProbeEvent.Bound bound -> {
          lastBind = nanos;
          probing.remove(bound.device());
          failedWork.remove(bound.device());
        }
        default -> {
          // no call, and no bind
        }
      }
    }

    /** A call that has not bound the device was in vain; what is said later costs no call more. */
    private void wasted(DeviceId device) {
      wasted += probing.remove(device) ? 1 : 0;
    }

    private void offered(String what, Duration took) {
      boolean longer = longest == null || took.compareTo(longest.took()) > 0;
      if (longer && took.isPositive()) {
        longest = new Registration(what, took);
      }
    }
  }
}
