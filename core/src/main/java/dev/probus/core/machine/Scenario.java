package dev.probus.core.machine;

import java.util.List;

/**
 * A scenario: what is declared, and what is done with it.
 *
 * @param file its name, for messages
 * @param devices the declared devices, in order
 * @param drivers the declared drivers, in order
 * @param actions what is done, in order
 */
record Scenario(
    String file,
    List<ScriptedDevice> devices,
    List<ScriptedDriver> drivers,
    List<ScriptedAction> actions) {

  Scenario {
    devices = List.copyOf(devices);
    drivers = List.copyOf(drivers);
    actions = List.copyOf(actions);
  }
}
