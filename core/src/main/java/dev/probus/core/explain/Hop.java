package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import java.util.Optional;

/**
 * One step on the way from a device to what it is not bound for.
 *
 * @param device whom it is about
 * @param reason why that device is not bound
 * @param next the device to look at next; empty at the root
 */
public record Hop(DeviceId device, Reason reason, Optional<DeviceId> next) {

  /** Makes one that leads no further. */
  static Hop root(DeviceId device, Reason reason) {
    return new Hop(device, reason, Optional.empty());
  }
}
