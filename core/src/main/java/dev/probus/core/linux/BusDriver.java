package dev.probus.core.linux;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** A driver from its registration to its departure; registered again, it is a new object. */
final class BusDriver {
  private final LinuxDriver driver;
  private final SequencedSet<LinuxDevice> devices = new LinkedHashSet<>();

  BusDriver(LinuxDriver driver) {
    this.driver = driver;
  }

  LinuxDriver driver() {
    return driver;
  }

  String name() {
    return driver.name();
  }

  /** The devices bound to it, in the order in which they were bound (R40). */
  SequencedSet<LinuxDevice> devices() {
    return devices;
  }
}
