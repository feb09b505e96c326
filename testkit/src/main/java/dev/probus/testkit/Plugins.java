package dev.probus.testkit;

import dev.probus.api.bus.BusProvider;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.ProbeEngineBuilder;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** Finds installed parts by what they call themselves. */
final class Plugins {
  private Plugins() {}

  /** Adds to a world everything that goes by one of these names; each must be there. */
  static void add(List<String> names, ProbeEngineBuilder world) {
    Set<String> missing = new TreeSet<>(names);
    Set<String> installed = new TreeSet<>();
    for (BusProvider plugin : ServiceLoader.load(BusProvider.class)) {
      if (wanted(plugin.name(), names, missing, installed)) {
        plugin.buses().forEach(world::bus);
      }
    }
    for (MachineProvider machine : ServiceLoader.load(MachineProvider.class)) {
      if (wanted(machine.name(), names, missing, installed)) {
        world.machine(machine.machine());
      }
    }
    for (DriverModule module : ServiceLoader.load(DriverModule.class)) {
      if (wanted(module.name(), names, missing, installed)) {
        world.module(module);
      }
    }
    for (ResourceProvider provider : ServiceLoader.load(ResourceProvider.class)) {
      if (wanted(provider.name(), names, missing, installed)) {
        world.provider(provider);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "no part named " + String.join(", ", missing) + ", expected some of " + installed);
    }
  }

  private static boolean wanted(
      String name, List<String> names, Set<String> missing, Set<String> installed) {
    installed.add(name);
    missing.remove(name);
    return names.contains(name);
  }
}
