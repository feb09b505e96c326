package dev.probus.bus.devicetree.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleContext;
import dev.probus.bus.devicetree.ModelDriver;
import java.util.List;

/**
 * A module with one driver.
 *
 * @param name the module's name, and the driver's
 * @param aliases what both are for
 */
record ModelModule(String name, List<String> aliases) implements DriverModule {

  @Override
  public List<Driver<?>> start(ModuleContext context) {
    return List.of(new ModelDriver(name, new MatchTable(aliases)));
  }
}
