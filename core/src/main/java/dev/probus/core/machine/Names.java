package dev.probus.core.machine;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a scenario declares, anywhere.
 *
 * @param devices names of devices
 * @param drivers names of drivers
 * @param modules names of modules
 */
record Names(Set<String> devices, Set<String> drivers, Set<String> modules) {

  static Names declared(List<Statement> statements) {
    return new Names(
        declared(statements, "dev"), declared(statements, "drv"), declared(statements, "module"));
  }

  /** Returns the word if it names a device. */
  String device(Statement at, String word) throws UnreadableMachineException {
    return known(at, devices, word, "device", "dev");
  }

  /** Returns the word if it names a driver. */
  String driver(Statement at, String word) throws UnreadableMachineException {
    return known(at, drivers, word, "driver", "drv");
  }

  /** Returns the word if it names a module. */
  String module(Statement at, String word) throws UnreadableMachineException {
    return known(at, modules, word, "module", "module");
  }

  /** Returns the word if modules can be requested by it. */
  String requested(Statement at, String word) throws UnreadableMachineException {
    if (!modules.contains(word) && !devices.contains(word)) {
      throw at.wrong(
          "'" + word + "' is neither a module nor a device of this scenario",
          "one declared by 'module %s …' or 'dev %s …'".formatted(word, word));
    }
    return word;
  }

  private static Set<String> declared(List<Statement> statements, String verb) {
    return statements.stream()
        .filter(statement -> statement.verb().equals(verb) && statement.words().size() > 1)
        .map(statement -> statement.words().get(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String known(
      Statement at, Set<String> names, String word, String kind, String verb)
      throws UnreadableMachineException {
    if (!names.contains(word)) {
      throw at.wrong(
          "'%s' is no %s of this scenario".formatted(word, kind),
          "one declared by '%s %s …'".formatted(verb, word));
    }
    return word;
  }
}
