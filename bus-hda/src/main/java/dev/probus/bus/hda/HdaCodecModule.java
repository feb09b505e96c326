package dev.probus.bus.hda;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleContext;
import java.util.List;

/**
 * Models a module with one codec driver.
 *
 * @param name the module's name
 * @param aliases the patterns of its table, which are its driver's as well
 */
record HdaCodecModule(String name, List<String> aliases) implements DriverModule {

  HdaCodecModule {
    aliases = List.copyOf(aliases);
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) {
    return List.of(new HdaCodecDriver(name, new MatchTable(aliases)));
  }
}
