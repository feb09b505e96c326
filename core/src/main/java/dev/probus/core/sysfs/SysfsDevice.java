package dev.probus.core.sysfs;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A device that a kernel has shown.
 *
 * @param entry what it has shown
 */
record SysfsDevice(SysfsEntry entry) implements Device {
  /** The bus in the modalias of a device that only one driver may take. */
  static final String OVERRIDE = "driver_override:";

  @Override
  public DeviceId id() {
    return entry.id();
  }

  /** Of a device that the kernel gives none, bus and name, which no table has. */
  @Override
  public List<Modalias> modaliases() {
    return List.of(
        entry
            .override()
            .map(driver -> Modalias.of(OVERRIDE + driver))
            .or(entry::modalias)
            .orElseGet(() -> Modalias.of(entry.id().bus() + ":" + entry.id().name())));
  }

  @Override
  public Optional<DeviceId> parent() {
    return entry.parent();
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return Set.of(Supplier.of(entry.id()));
  }

  @Override
  public Set<DeviceId> suppliers() {
    return new LinkedHashSet<>(entry.suppliers());
  }

  /** Returns what it needs: each supplier, and what the kernel says that it waits for. */
  Set<ResourceKey<?>> needs() {
    Set<ResourceKey<?>> needs = new LinkedHashSet<>();
    entry.suppliers().forEach(supplier -> needs.add(Supplier.of(supplier)));
    entry.waits().ifPresent(why -> needs.add(Supplier.unknown(entry.id())));
    return needs;
  }
}
