package dev.probus.cli;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.time.Duration;
import java.util.List;

/** A module that takes five milliseconds to start; one without drivers fails. */
record FakeModule(String name, List<String> aliases, List<Driver<?>> drivers)
    implements DriverModule {
  @Override
  public List<Driver<?>> start(ModuleContext context) throws Exception {
    context.pause(Duration.ofMillis(5));
    if (drivers.isEmpty()) {
      throw new IllegalStateException("unknown symbol snd_fake");
    }
    return drivers;
  }
}
