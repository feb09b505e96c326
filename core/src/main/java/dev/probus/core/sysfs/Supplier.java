package dev.probus.core.sysfs;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;

/**
 * What a bound device gives to those that a device link makes wait for it.
 *
 * @param device which device
 */
record Supplier(DeviceId device) {

  /** Returns the key of what a device gives. */
  static ResourceKey<Supplier> of(DeviceId device) {
    return ResourceKey.of(Supplier.class, device.toString());
  }

  /** Returns the key of what nothing in sysfs names, and a device waits for. */
  static ResourceKey<Supplier> unknown(DeviceId consumer) {
    return ResourceKey.of(Supplier.class, "of " + consumer);
  }
}
