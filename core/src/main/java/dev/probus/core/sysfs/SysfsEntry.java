package dev.probus.core.sysfs;

import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A device as the kernel shows it. Immutable.
 *
 * @param id the device, by its bus and the name of its folder
 * @param parent the nearest device of a bus above it
 * @param modalias what it goes by; empty if the kernel does not tell
 * @param driver the name of the driver that is bound to it
 * @param override the only driver that may take it, if one was said ({@code driver_override})
 * @param suppliers the devices that have to be bound before it, by device links (R60, R95)
 * @param waits why the kernel holds it back, if it says so: {@code waiting_for_supplier}, or the
 *     reason in {@code devices_deferred}
 */
record SysfsEntry(
    DeviceId id,
    Optional<DeviceId> parent,
    Optional<Modalias> modalias,
    Optional<String> driver,
    Optional<String> override,
    List<DeviceId> suppliers,
    Optional<String> waits) {

  SysfsEntry {
    suppliers = List.copyOf(suppliers);
  }

  SysfsEntry waiting(String why) {
    return new SysfsEntry(id, parent, modalias, driver, override, suppliers, Optional.of(why));
  }

  /** Adds suppliers that it does not have yet. */
  SysfsEntry suppliedBy(List<DeviceId> others) {
    Set<DeviceId> all = new LinkedHashSet<>(suppliers);
    return all.addAll(others)
        ? new SysfsEntry(id, parent, modalias, driver, override, List.copyOf(all), waits)
        : this;
  }
}
