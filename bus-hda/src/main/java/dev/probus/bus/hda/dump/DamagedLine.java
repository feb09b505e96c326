package dev.probus.bus.hda.dump;

import dev.probus.api.bus.Problem;

/** Ends the reading of one line; it becomes a {@link Problem} and never leaves the package. */
final class DamagedLine extends Exception {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final String expected;

  DamagedLine(String found, String expected) {
    super(found + ", expected " + expected, null, false, false);
    this.found = found;
    this.expected = expected;
  }

  String found() {
    return found;
  }

  String expected() {
    return expected;
  }
}
