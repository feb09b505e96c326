package dev.probus.testkit;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A device that is nothing but its name and what it goes by.
 *
 * @param id what tells it from all others
 * @param modaliases what it goes by, best first; not empty
 */
public record ScriptedDevice(DeviceId id, List<Modalias> modaliases) implements Device {

  /**
   * Copies the modaliases.
   *
   * @throws IllegalArgumentException if there is none
   */
  public ScriptedDevice {
    Objects.requireNonNull(id, "id");
    modaliases = List.copyOf(modaliases);
    if (modaliases.isEmpty()) {
      throw new IllegalArgumentException("device " + id + ": expected a modalias");
    }
  }

  /**
   * Returns a device.
   *
   * @param bus the name of its bus
   * @param name its name on that bus
   * @param modaliases what it goes by, best first; at least one
   */
  public static ScriptedDevice of(String bus, String name, String... modaliases) {
    return new ScriptedDevice(
        DeviceId.of(bus, name), Stream.of(modaliases).map(Modalias::of).toList());
  }
}
