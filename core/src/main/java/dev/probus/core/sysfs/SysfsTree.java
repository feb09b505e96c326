package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.bus.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a sysfs tree. Immutable.
 *
 * @param devices those on a bus, parents before children
 * @param drivers those that are registered
 * @param problems what of it could not be used
 */
record SysfsTree(List<SysfsEntry> devices, List<SysfsDriverEntry> drivers, List<Problem> problems) {

  SysfsTree {
    devices = List.copyOf(devices);
    drivers = List.copyOf(drivers);
    problems = List.copyOf(problems);
  }

  /** Returns what the driver of a device is called here: two buses may use one name for two. */
  Optional<String> driverOf(SysfsEntry device) {
    return device.driver().map(name -> label(device.id().bus(), name));
  }

  /** Returns what a driver of the kernel is called here. */
  String label(BusName bus, String name) {
    long same = drivers.stream().filter(driver -> driver.name().equals(name)).count();
    return same > 1 ? bus + ":" + name : name;
  }
}
