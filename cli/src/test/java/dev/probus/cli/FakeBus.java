package dev.probus.cli;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;

/** A bus that has these devices from the start. */
record FakeBus(BusName name, List<FakeDevice> devices) implements Bus<Device> {
  @Override
  public void start(BusContext<? super Device> sink) {
    devices.forEach(sink::appeared);
  }
}
