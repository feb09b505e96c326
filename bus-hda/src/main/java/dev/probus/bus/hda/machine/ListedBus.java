package dev.probus.bus.hda.machine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;

/**
 * A bus whose devices are known from the start and stay.
 *
 * @param name the bus's name
 * @param devices its devices, in order
 * @param <D> what it calls a device
 */
record ListedBus<D extends Device>(BusName name, List<D> devices) implements Bus<D> {

  ListedBus {
    devices = List.copyOf(devices);
  }

  @Override
  public void start(BusContext<? super D> sink) {
    devices.forEach(sink::appeared);
  }
}
