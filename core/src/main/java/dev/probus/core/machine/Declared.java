package dev.probus.core.machine;

import dev.probus.api.BusName;
import dev.probus.api.bus.UnreadableMachineException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that declarations of one kind have taken so far. */
final class Declared {
  private final Set<String> names = new HashSet<>();
  private final String form;

  /** Begins with none; {@code form} shows how such a declaration begins. */
  Declared(String form) {
    this.form = form;
  }

  /** Takes the name of a declaration. */
  String declare(Statement at) throws UnreadableMachineException {
    if (at.marked()) {
      throw at.wrong("'!' before a declaration", "it before an action only");
    }
    if (at.words().size() < 2) {
      throw at.wrong("'" + at.verb() + "' without a name", "'" + form + "'");
    }
    String name = at.name(at.words().get(1));
    if (!names.add(name)) {
      throw at.wrong("'" + name + "' is declared already", "another name");
    }
    return name;
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Returns the bus that a declaration names, or the usual one. */
  static String bus(Statement at, Options options) throws UnreadableMachineException {
    @Nullable String bus = options.get("bus");
    if (bus == null) {
      return ScriptedDevice.USUAL_BUS;
    }
    try {
      return BusName.of(bus).text();
    } catch (IllegalArgumentException _) { // it says no place
      throw at.wrong(
          "'" + bus + "' is no name of a bus",
          "lower-case letters, digits, '-' or '_', starting with a letter");
    }
  }
}
