package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A device of the tests' own bus, {@code t}. */
record Thing(DeviceId id, List<Modalias> modaliases, Set<ResourceKey<?>> promises)
    implements Device {

  /** Returns a device that goes by {@code t:} and its name. */
  static Thing named(String name) {
    return named(name, "t:" + name);
  }

  /** Returns a device that goes by these modaliases, best first. */
  static Thing named(String name, String... modaliases) {
    return new Thing(idOf(name), Stream.of(modaliases).map(Modalias::of).toList(), Set.of());
  }

  static DeviceId idOf(String name) {
    return DeviceId.of("t", name);
  }

  Thing promising(ResourceKey<?>... keys) {
    return new Thing(id, modaliases, Set.of(keys));
  }

  String name() {
    return id.name();
  }
}
