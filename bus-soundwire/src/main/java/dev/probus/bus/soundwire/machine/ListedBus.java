package dev.probus.bus.soundwire.machine;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;

/**
 * A bus with one device, which is there from the start and stays.
 *
 * @param device the device
 */
record ListedBus(Listed device) implements Bus<Listed> {

  @Override
  public BusName name() {
    return device.id().bus();
  }

  @Override
  public void start(BusContext<? super Listed> sink) {
    sink.appeared(device);
  }
}
