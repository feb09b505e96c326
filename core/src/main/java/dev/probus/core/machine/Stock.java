package dev.probus.core.machine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes the devices of one booted scenario, and knows the buses that they are on. Any thread. */
final class Stock {
  private final Map<String, ScriptedDevice> devices = new LinkedHashMap<>();
  private final Set<String> modules = new LinkedHashSet<>();
  private final Map<String, ScenarioBus> buses = new ConcurrentHashMap<>();

  Stock(Scenario scenario) {
    scenario.devices().forEach(device -> devices.put(device.name(), device));
    scenario.modules().forEach(module -> modules.add(module.name()));
  }

  /** Makes a declared device anew. */
  Device device(String name) {
    ScriptedDevice script = script(name);
    @Nullable String parent = script.parent();
    Set<DeviceId> suppliers = new LinkedHashSet<>();
    script.suppliers().forEach(supplier -> suppliers.add(id(supplier)));
    return new ScenarioDevice(script, parent == null ? null : id(parent), Set.copyOf(suppliers));
  }

  DeviceId id(String name) {
    return ScenarioDevice.id(script(name));
  }

  /** Returns by what modules are asked for: a module's name, or else a device's best modalias. */
  String requested(String name) {
    return modules.contains(name) ? name : device(name).modaliases().getFirst().text();
  }

  void add(String name, ScenarioBus bus) {
    buses.put(name, bus);
  }

  ScenarioBus bus(String name) {
    return Objects.requireNonNull(buses.get(name), name);
  }

  private ScriptedDevice script(String name) {
    return Objects.requireNonNull(devices.get(name), name);
  }
}
