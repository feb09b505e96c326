package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Tells suppliers once that all their consumers are there, so that they may let go of what boot
 * left running for these (R88).
 */
final class SyncState {
  private final LinuxBus bus;
  private final Trace trace;
  private final Tasks tasks;
  private final SequencedSet<LinuxDevice> held = new LinkedHashSet<>();
  private int pauses;

  SyncState(LinuxBus bus, Trace trace, Tasks tasks) {
    this.bus = bus;
    this.trace = trace;
    this.tasks = tasks;
  }

  /** Holds all calls back, until as many resumes have come. */
  void pause() {
    pauses++;
  }

  /** Takes one pause back; after the last one, all devices held back are looked at. */
  void resume() {
    if (pauses == 0) {
      trace.log(LogLevel.WARNING, "sync_state was resumed more often than paused");
      return;
    }
    pauses--;
    if (pauses == 0) {
      List<LinuxDevice> due = new ArrayList<>();
      List<LinuxDevice> waiting = List.copyOf(held);
      held.clear();
      waiting.forEach(device -> consider(device, due));
      due.forEach(this::lockAndTell);
    }
  }

  /** Notes a device that lost its driver: a pause may end without it (R91). */
  void forget(LinuxDevice device) {
    held.remove(device);
  }

  /** Puts the device on the list if it is to be told now, or aside while there is a pause. */
  void consider(LinuxDevice device, List<LinuxDevice> due) {
    if (!wanted(device)) {
      return;
    }
    if (pauses > 0) {
      held.add(device);
    } else if (!device.stateSynced && allConsumersActive(device)) {
      device.stateSynced = true;
      due.add(device);
    }
  }

  /** Tells the devices on a list; the lock of one of them is held already. */
  void tell(List<LinuxDevice> due, LinuxDevice locked) {
    for (LinuxDevice device : due) {
      if (device == locked) {
        tell(device);
      } else {
        lockAndTell(device);
      }
    }
  }

  /** Tells whether the bus or the device's driver wants to know at all. */
  boolean wanted(LinuxDevice device) {
    LinuxDriver driver = device.driver();
    return bus.hasSyncState() || (driver != null && driver.hasSyncState());
  }

  private void lockAndTell(LinuxDevice device) {
    tasks.lock(device);
    try {
      tell(device);
    } finally {
      tasks.unlock(device);
    }
  }

  /** The bus's callback has priority over the driver's. */
  private void tell(LinuxDevice device) {
    LinuxDriver driver = device.driver();
    tasks.outside(() -> {
      if (bus.hasSyncState()) {
        bus.syncState(device);
      } else if (driver != null && driver.hasSyncState()) {
        driver.syncState(device);
      }
      return device;
    });
  }

  private static boolean allConsumersActive(LinuxDevice device) {
    return device.consumers.stream()
        .filter(DeviceLink::managed)
        .allMatch(link -> link.state == LinkState.ACTIVE);
  }
}
