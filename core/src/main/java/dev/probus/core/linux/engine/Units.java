package dev.probus.core.linux.engine;

import dev.probus.api.DeviceId;
import dev.probus.core.linux.LinuxDevice;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The devices that are there, in order of arrival. For whoever is inside the core. */
final class Units {
  private final SequencedMap<DeviceId, Unit> present = new LinkedHashMap<>();
  private final Map<LinuxDevice, Unit> byDevice = new HashMap<>();

  Optional<Unit> find(DeviceId id) {
    return Optional.ofNullable(present.get(id));
  }

  /** Returns the unit of a device, also of one that is going. */
  Unit of(LinuxDevice device) {
    return Objects.requireNonNull(byDevice.get(device), device::name);
  }

  List<Unit> all() {
    return List.copyOf(present.sequencedValues());
  }

  void add(Unit unit) {
    present.put(unit.id, unit);
    byDevice.put(unit.linux, unit);
  }

  /** Frees the id; what still holds the device may go on asking for its unit. */
  void leave(Unit unit) {
    present.remove(unit.id, unit);
  }

  /** Forgets a device that is gone. */
  void gone(Unit unit) {
    byDevice.remove(unit.linux);
  }
}
