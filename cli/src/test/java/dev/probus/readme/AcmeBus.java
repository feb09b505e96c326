package dev.probus.readme;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;

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
  public void start(BusContext<? super Slot> sink) {
    slots.forEach(sink::appeared); // and sink.gone(id), from any thread, when one is pulled out
  }
}
