package dev.probus.api.bus;

import dev.probus.api.DeviceId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a real kernel had made of a device when its machine was written down, so that it can be
 * compared with what an engine makes of it.
 *
 * @param device which device
 * @param driver the driver that the kernel had bound, if any
 * @param waits what the kernel said that the device waits for, if it said so
 */
public record Observation(DeviceId device, Optional<String> driver, Optional<String> waits) {
  /** Checks that all is there. */
  public Observation {
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(driver, "driver");
    Objects.requireNonNull(waits, "waits");
  }
}
