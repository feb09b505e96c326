package dev.probus.core.precise;

import dagger.Lazy;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.UnbindCause;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Registers and unregisters drivers. Holder only. */
@EngineScope
final class Drivers {
  private final World world;
  private final Agenda agenda;
  private final Journal journal;
  private final Lazy<Matching> matching;

  @Inject
  Drivers(World world, Agenda agenda, Journal journal, Lazy<Matching> matching) {
    this.world = world;
    this.agenda = agenda;
    this.journal = journal;
    this.matching = matching;
  }

  /** Registers a driver, and offers it the devices that it could take. */
  void register(DriverNode driver) {
    DriverNode known = world.drivers.get(driver.name);
    if (known != null) {
      String who = known.module == null ? "" : " by module " + known.module;
      journal.write(() ->
          new DriverEvent.Refused(
              driver.name, "a driver of this name is registered" + who + " (R3)"));
      return;
    }
    world.drivers.put(driver.name, driver);
    world.matches.add(driver, driver.matches);
    world.likely.clear();
    journal.write(() -> new DriverEvent.Registered(driver.name, driver.moduleName()));
    matching.get().offer(driver);
  }

  /**
   * Unregisters a driver; its devices are let go, last bound first (R102).
   *
   * @param whenLeft done once none of its code can run any more
   */
  void unregister(String name, Runnable whenLeft) {
    DriverNode driver = world.drivers.remove(name);
    if (driver == null) {
      whenLeft.run();
      return;
    }
    driver.leaving = true;
    driver.whenLeft.add(whenLeft);
    world.matches.remove(driver);
    world.likely.clear();
    journal.write(() -> new DriverEvent.Unregistered(driver.name));
    driver.checkLeft();
    if (driver.devices == 0) {
      return;
    }
    List<DeviceNode> engaged = new ArrayList<>(driver.devices);
    for (DeviceNode node : world.devices) {
      if (node.driver == driver) {
        engaged.add(node);
      }
    }
    engaged.sort((a, b) -> Long.compare(b.boundAs, a.boundAs)); // last bound first
    engaged.forEach(node -> agenda.doom(node, new UnbindCause.DriverGone()));
  }
}
