package dev.probus.core.precise;

import dev.probus.api.driver.Dependencies;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleContext;
import java.util.List;

/** A module made of lambdas. */
final class Loadable implements DriverModule {

  /** What happens when it starts. */
  interface Start {
    List<Driver<?>> play(ModuleContext context) throws Exception;
  }

  private final String name;
  private final List<String> aliases;
  private final Start start;
  private Runnable stop = () -> {};
  private Dependencies dependencies = Dependencies.none();

  private Loadable(String name, List<String> aliases, Start start) {
    this.name = name;
    this.aliases = aliases;
    this.start = start;
  }

  static Loadable starting(String name, String alias, Start start) {
    return new Loadable(name, alias.isEmpty() ? List.of() : List.of(alias), start);
  }

  static Loadable with(String name, String alias, Driver<?>... drivers) {
    return starting(name, alias, context -> List.of(drivers));
  }

  Loadable needing(String... names) {
    return with(Dependencies.on(names));
  }

  Loadable with(Dependencies all) {
    dependencies = all;
    return this;
  }

  Loadable onStop(Runnable exit) {
    stop = exit;
    return this;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> aliases() {
    return aliases;
  }

  @Override
  public Dependencies dependencies() {
    return dependencies;
  }

  @Override
  public List<Driver<?>> start(ModuleContext context) throws Exception {
    return start.play(context);
  }

  @Override
  public void stop() {
    stop.run();
  }
}
