package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import java.util.List;

/**
 * A bus that tells of all its devices at once.
 *
 * @param name its name
 * @param devices its devices, parents before children
 */
record SysfsBus(BusName name, List<SysfsDevice> devices) implements Bus<SysfsDevice> {
  SysfsBus {
    devices = List.copyOf(devices);
  }

  @Override
  public void start(BusContext<? super SysfsDevice> context) {
    devices.forEach(context::appeared);
  }
}
