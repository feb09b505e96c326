package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Optional;
import java.util.Set;

/**
 * Stands in for a driver of the kernel: it takes what its table matches, once the suppliers are
 * bound.
 *
 * @param name what it is called here
 * @param bus the bus that it is registered on; empty if nobody knows
 * @param matches what it takes
 */
record SysfsDriver(String name, Optional<BusName> bus, MatchTable matches)
    implements Driver<SysfsDevice> {

  @Override
  public Set<ResourceKey<?>> needs(SysfsDevice device) {
    return device.needs();
  }

  @Override
  public Set<ResourceKey<?>> promises(SysfsDevice device) {
    return device.promises();
  }

  @Override
  public ProbeOutcome probe(SysfsDevice device, ProbeContext probe) {
    if (bus.isPresent() && !bus.get().equals(device.id().bus())) {
      return ProbeOutcome.rejected("it is registered on the bus " + bus.get());
    }
    probe.publish(Supplier.of(device.id()), new Supplier(device.id()));
    return ProbeOutcome.bound();
  }
}
