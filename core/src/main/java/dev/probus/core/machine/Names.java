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
 */
record Names(Set<String> devices, Set<String> drivers) {

  static Names declared(List<Statement> statements) {
    return new Names(declared(statements, "dev"), declared(statements, "drv"));
  }

  /** Returns the word if it names a device. */
  String device(Statement at, String word) throws UnreadableMachineException {
    return known(at, devices, word, "device", "dev");
  }

  /** Returns the word if it names a driver. */
  String driver(Statement at, String word) throws UnreadableMachineException {
    return known(at, drivers, word, "driver", "drv");
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
