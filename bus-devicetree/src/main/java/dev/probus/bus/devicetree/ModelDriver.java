package dev.probus.bus.devicetree;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.Set;

/**
 * Models a driver as far as binding goes: it needs what its device's node refers to, publishes what
 * others refer to, and adds the devices below.
 *
 * @param name the driver's name
 * @param matches which devices it is for
 */
public record ModelDriver(String name, MatchTable matches) implements Driver<OfDevice> {

  /** Returns the driver of all devices that no module's driver takes. */
  public static ModelDriver builtIn() {
    return new ModelDriver("built-in", MatchTable.of(OfDevice.BUILT_IN + "*"));
  }

  @Override
  public Set<ResourceKey<?>> needs(OfDevice device) {
    return device.needs();
  }

  @Override
  public Set<ResourceKey<?>> promises(OfDevice device) {
    return device.promises();
  }

  @Override
  public ProbeOutcome probe(OfDevice device, ProbeContext probe) {
    device.provisions().forEach(probe::publish);
    device.children().forEach(probe::add);
    return ProbeOutcome.bound();
  }
}
