package dev.probus.bus.soundwire.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.time.Duration;
import java.util.List;

/**
 * A module whose drivers are there when it has been read.
 *
 * @param name the module's name
 * @param drivers its drivers, whose tables are the module's as well
 * @param loading how long reading it takes
 */
record LoadedModule(String name, List<Driver<?>> drivers, Duration loading)
    implements DriverModule {

  LoadedModule {
    drivers = List.copyOf(drivers);
  }

  @Override
  public List<String> aliases() {
    return drivers.stream().flatMap(driver -> driver.matches().patterns().stream()).toList();
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) throws InterruptedException {
    context.pause(loading);
    return drivers;
  }
}
