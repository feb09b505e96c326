package dev.probus.core.sysfs;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.util.List;

/**
 * Stands in for a module of the kernel that was seen.
 *
 * @param name its name
 * @param aliases what it is asked for by
 * @param drivers what it registers
 */
record SysfsModule(String name, List<String> aliases, List<SysfsDriver> drivers)
    implements DriverModule {
  SysfsModule {
    aliases = List.copyOf(aliases);
    drivers = List.copyOf(drivers);
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) {
    return List.copyOf(drivers);
  }
}
