package dev.probus.cli;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A device that is nothing but what is said of it. */
record FakeDevice(
    DeviceId id, List<Modalias> modaliases, Optional<DeviceId> parent, Set<ResourceKey<?>> promises)
    implements Device {

  static FakeDevice of(String bus, String name, String modalias) {
    return new FakeDevice(
        DeviceId.of(bus, name), List.of(Modalias.of(modalias)), Optional.empty(), Set.of());
  }

  FakeDevice below(DeviceId other) {
    return new FakeDevice(id, modaliases, Optional.of(other), promises);
  }

  FakeDevice promising(ResourceKey<?> key) {
    return new FakeDevice(id, modaliases, parent, Set.of(key));
  }
}
