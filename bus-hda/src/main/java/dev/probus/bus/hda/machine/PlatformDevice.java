package dev.probus.bus.hda.machine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.List;

/**
 * A platform device of a written-down machine: something that firmware tells of by name.
 *
 * @param name its name, by which drivers match it
 */
record PlatformDevice(String name) implements Device {

  @Override
  public DeviceId id() {
    return DeviceId.of("platform", name);
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(Modalias.of("platform:" + name));
  }

  @Override
  public String toString() {
    return id().toString();
  }
}
