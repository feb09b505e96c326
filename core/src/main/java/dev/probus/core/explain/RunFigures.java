package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.WorkEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * @param longestRegistration the registration that held its thread up for longest, if one did
 * @param warnings what the kernel would have warned of, in order
 * @param deadlocks circles of tasks that wait for each other; each a clause for each task
 * @param livelocks what goes round for ever
 * @param lostErrors devices that are bound although work after their probe has failed (Z4)
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
    List<DeviceId> lostErrors) {

  /**
   * The registration of a driver.
   *
   * @param driver the driver
   * @param took for how long the registering thread was held up
   */
  public record Registration(String driver, Duration took) {}

  /** Copies the lists. */
  public RunFigures {
    deferred = List.copyOf(deferred);
    hanging = List.copyOf(hanging);
    warnings = List.copyOf(warnings);
    deadlocks = List.copyOf(deadlocks);
    livelocks = List.copyOf(livelocks);
    lostErrors = List.copyOf(lostErrors);
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
        tally.failedWork.stream().distinct().filter(bound::contains).toList());
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
        && lostErrors.isEmpty();
  }

  /** Sums up while it goes through a log. */
  private static final class Tally {
    private final List<EngineEvent.Warned> warnings = new ArrayList<>();
    private final List<List<String>> deadlocks = new ArrayList<>();
    private final List<String> livelocks = new ArrayList<>();
    private final List<DeviceId> failedWork = new ArrayList<>();
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
        case DriverEvent.Offered offered -> offered(offered);
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
        case ProbeEvent.Started _ -> probeCalls++;
        case ProbeEvent.Waiting waiting when !waiting.declared() -> wasted++;
        case ProbeEvent.DeferredWithoutKey _, ProbeEvent.Undone _ -> wasted++;
        case ProbeEvent.HeldBack _ -> heldBack++;
        case ProbeEvent.Bound _ -> lastBind = nanos;
        default -> {
          // no call, and no bind
        }
      }
    }

    private void offered(DriverEvent.Offered offered) {
      boolean longer = longest == null || offered.took().compareTo(longest.took()) > 0;
      if (longer && offered.took().isPositive()) {
        longest = new Registration(offered.driver(), offered.took());
      }
    }
  }
}
