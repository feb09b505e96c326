package dev.probus.bus.soundwire.machine;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.PeripheralDriver;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwId;
import java.util.List;
import java.util.Set;

/**
 * Models a codec driver of a real kernel as far as binding goes: it takes what its table matches,
 * registers its component at once, and sets its codec up whenever that attaches.
 *
 * @param name the driver's name
 * @param ids the parts that it is for
 */
record ModelCodec(String name, List<SdwId> ids) implements PeripheralDriver {

  ModelCodec {
    ids = List.copyOf(ids);
  }

  @Override
  public Set<ResourceKey<?>> promises(SdwDevice device) {
    return Set.of(Component.of(device.id()));
  }

  @Override
  public ProbeOutcome probe(SdwDevice device, ProbeContext probe) {
    probe.publish(Component.of(device.id()), new Component(name));
    return ProbeOutcome.bound();
  }
}
