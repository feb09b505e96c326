package dev.probus.core;

import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.explain.Waiting;
import java.util.List;

/**
 * What an engine came to. Immutable.
 *
 * @param complete whether nothing can move any more; false only if the time allowed was too short
 * @param snapshot all devices at that moment
 */
public record Settled(boolean complete, Snapshot snapshot) {

  /** Returns the devices that are bound. */
  public List<DeviceStatus> bound() {
    return snapshot.in(DeviceState.BOUND);
  }

  /** Returns the devices that wait for resources; with proof, if nothing can move any more. */
  public List<Waiting> waiting() {
    return snapshot.waiting();
  }

  /** Returns the devices that failed. */
  public List<DeviceStatus> failed() {
    return snapshot.in(DeviceState.FAILED);
  }

  /** Returns the devices that no driver wants. */
  public List<DeviceStatus> unmatched() {
    return snapshot.in(DeviceState.UNMATCHED);
  }

  /** Tells whether every device is bound. */
  public boolean allBound() {
    return snapshot.devices().stream().allMatch(d -> d.state() == DeviceState.BOUND);
  }
}
