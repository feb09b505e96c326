package dev.probus.core.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.module.ModuleAnswer;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A module that does what a scenario says, on any engine. */
final class ScenarioModule implements DriverModule {
  private final ScriptedModule script;
  private final List<ScriptedDriver> drivers;
  private final Set<String> buses;
  private final Stock stock;
  private final Performer performer;

  /**
   * Makes a module.
   *
   * @param drivers its drivers
   * @param buses all buses of the scenario
   */
  ScenarioModule(
      ScriptedModule script,
      List<ScriptedDriver> drivers,
      Set<String> buses,
      Stock stock,
      Performer performer) {
    this.script = script;
    this.drivers = List.copyOf(drivers);
    this.buses = new TreeSet<>(buses);
    this.stock = stock;
    this.performer = performer;
  }

  @Override
  public String name() {
    return script.name();
  }

  /** The tables of its drivers, then its own words; nothing if it is blacklisted (R141). */
  @Override
  public List<String> aliases() {
    if (script.blacklisted()) {
      return List.of();
    }
    Set<String> aliases = new LinkedHashSet<>();
    drivers.forEach(driver -> aliases.addAll(ScenarioDriver.patterns(driver)));
    for (String word : script.aliases()) {
      buses.forEach(bus -> aliases.add(ScenarioDevice.alias(bus, word)));
    }
    return List.copyOf(aliases);
  }

  @Override
  public boolean asyncProbe() {
    return script.asyncProbe();
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) throws IOException, InterruptedException {
    for (String dep : script.deps()) {
      ModuleAnswer answer = context.modules().request(dep).await();
      if (!(answer instanceof ModuleAnswer.Loaded)) {
        throw new IOException("it needs the module " + dep + ", which is not there");
      }
    }
    if (script.load().isPositive()) {
      context.pause(script.load());
    }
    performer.perform(script.init(), new ModuleStage(context, stock));
    return drivers.stream().<Driver<?>>map(d -> new ScenarioDriver(d, performer)).toList();
  }
}
