package dev.probus.testkit;

import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * What a world came to: its devices at rest, and the events on the way. Each condition returns
 * something to go on with, or throws an {@link AssertionFailedError} that says what is the case
 * instead, why, and how to repeat the run. Immutable.
 */
public final class KitResult {
  private final Snapshot snapshot;
  private final List<LogEntry> log;
  private final List<LogEntry> closingLog;
  private final Schedule schedule;

  KitResult(Snapshot snapshot, List<LogEntry> log, List<LogEntry> closingLog, Schedule schedule) {
    this.snapshot = snapshot;
    this.log = List.copyOf(log);
    this.closingLog = List.copyOf(closingLog);
    this.schedule = schedule;
  }

  KitResult closedWith(List<LogEntry> events) {
    return new KitResult(snapshot, log, events, schedule);
  }

  /** Returns the devices at rest, for what no condition here can say. */
  public Snapshot snapshot() {
    return snapshot;
  }

  /** Returns the events from the start until the world was at rest. */
  public KitEvents events() {
    return new KitEvents(log, schedule);
  }

  /** Returns the events of the closing; none if the world has not been closed. */
  public KitEvents closing() {
    return new KitEvents(closingLog, schedule);
  }

  /**
   * Returns what can be said of a device; fails if it is not there.
   *
   * @param id the device's id as it is printed, for example {@code acme/slot0}
   */
  public DeviceCheck device(String id) {
    return snapshot.devices().stream()
        .filter(device -> device.id().toString().equals(id))
        .findFirst()
        .map(device -> new DeviceCheck(this, device))
        .orElseThrow(() -> Failure.of("expected a device " + id, devices()).in(this));
  }

  /** Fails if a device of this id is there. */
  public KitResult hasNoDevice(String id) {
    if (snapshot.devices().stream().anyMatch(device -> device.id().toString().equals(id))) {
      throw Failure.of("expected no device " + id, devices()).in(this);
    }
    return this;
  }

  /** Fails if a device is not bound, or if there is no device at all. */
  public KitResult everythingBound() {
    List<DeviceStatus> others =
        snapshot.devices().stream().filter(d -> d.state() != DeviceState.BOUND).toList();
    if (snapshot.devices().isEmpty()) {
      throw Failure.of("expected every device BOUND", "there is no device").in(this);
    }
    if (!others.isEmpty()) {
      String found = others.size() + " of " + snapshot.devices().size() + " are not";
      Failure failure = Failure.of("expected every device BOUND", found);
      others.forEach(device -> failure.because(Standing.why(snapshot, device)));
      throw failure.in(this);
    }
    return this;
  }

  /**
   * Fails unless these devices were unbound in this order. Whatever else was unbound, before,
   * between or after them, does not matter; a device that was unbound twice has to be named twice.
   */
  public KitResult releasedInOrder(String... devices) {
    List<String> expected = List.of(devices);
    List<String> actual = new ArrayList<>();
    for (LogEntry entry : everything()) {
      if (entry.event() instanceof ProbeEvent.Unbound unbound
          && expected.contains(unbound.device().toString())) {
        actual.add(unbound.device().toString());
      }
    }
    if (!actual.equals(expected)) {
      throw Failure.of("expected to be released in the order " + expected, "the order is " + actual)
          .comparing(expected, actual)
          .in(this);
    }
    return this;
  }

  /** Returns all events, those of the closing last. */
  List<LogEntry> everything() {
    List<LogEntry> all = new ArrayList<>(log);
    all.addAll(closingLog);
    return all;
  }

  Schedule schedule() {
    return schedule;
  }

  private String devices() {
    return snapshot.devices().isEmpty()
        ? "there is no device"
        : "there are " + snapshot.devices().stream().map(DeviceStatus::id).toList();
  }
}
