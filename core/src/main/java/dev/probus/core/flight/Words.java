package dev.probus.core.flight;

import java.util.StringJoiner;

/** Puts several things into a line. */
final class Words {
  private Words() {}

  static String of(Iterable<?> things) {
    StringJoiner line = new StringJoiner(", ");
    things.forEach(thing -> line.add(String.valueOf(thing)));
    return line.toString();
  }
}
