package dev.probus.bus.hda.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.time.Duration;
import java.util.List;

/**
 * A module with one driver that takes some time to load.
 *
 * @param name the module's name
 * @param driver its driver, whose table is the module's as well
 * @param loading how long it takes
 */
record SimpleModule(String name, Driver<?> driver, Duration loading) implements DriverModule {

  @Override
  public List<String> aliases() {
    return driver.matches().patterns();
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) throws InterruptedException {
    context.pause(loading);
    return List.of(driver);
  }
}
