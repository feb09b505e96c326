package dev.probus.core.machine;

import dev.probus.api.bus.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A scenario: what is declared, what is done with it, and what is expected of it.
 *
 * @param file its name, for messages
 * @param title its first line, if that is a comment; otherwise its name
 * @param devices the declared devices, in order
 * @param drivers the declared drivers, in order
 * @param modules the declared modules, in order
 * @param kernel the kernel's command line, if there is one
 * @param actions what is done, in order
 * @param expectations what is expected, in order
 * @param notReplayed what a replay cannot carry out, in order
 * @param notBooted what a machine has no use for, in order
 */
record Scenario(
    String file,
    String title,
    List<ScriptedDevice> devices,
    List<ScriptedDriver> drivers,
    List<ScriptedModule> modules,
    Optional<String> kernel,
    List<ScriptedAction> actions,
    List<Expectation> expectations,
    List<Problem> notReplayed,
    List<Problem> notBooted) {

  Scenario {
    devices = List.copyOf(devices);
    drivers = List.copyOf(drivers);
    modules = List.copyOf(modules);
    actions = List.copyOf(actions);
    expectations = List.copyOf(expectations);
    notReplayed = List.copyOf(notReplayed);
    notBooted = List.copyOf(notBooted);
  }
}
