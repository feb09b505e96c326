package dev.probus.readme;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;

/** A bus whose slots are devices, told apart by the part that is plugged into them. */
record AcmeBus(List<Slot> slots) implements Bus<AcmeBus.Slot> {

  record Slot(int number, String part) implements Device {
    @Override
    public DeviceId id() {
      return DeviceId.of("acme", "slot" + number);
    }

    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("acme:" + part));
    }
  }

  @Override
  public BusName name() {
    return BusName.of("acme");
  }

  @Override
  public void start(DeviceSink<? super Slot> sink) {
    slots.forEach(sink::appeared); // and sink.gone(id), from any thread, when one is pulled out
  }
}

/** Drives amplifiers, which need a clock that somebody else provides, some time. */
final class AmplifierDriver implements Driver<AcmeBus.Slot> {
  static final ResourceKey<Integer> MCLK = ResourceKey.of(Integer.class, "mclk");

  @Override
  public String name() {
    return "acme-amplifier";
  }

  @Override
  public MatchTable matches() {
    return MatchTable.of("acme:amp*");
  }

  @Override
  public Set<ResourceKey<?>> needs(AcmeBus.Slot slot) {
    return Set.of(MCLK); // known before: while it is missing, probe is not called
  }

  @Override
  public ProbeOutcome probe(AcmeBus.Slot slot, ProbeContext probe) {
    int hertz = probe.require(MCLK);
    probe.publish(slot.key(String.class, "dai"), slot.part() + " at " + hertz + " Hz");
    return ProbeOutcome.bound(); // what was published is visible from now on
  }
}
