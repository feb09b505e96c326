package dev.probus.core.linux;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** A driver from its registration to its departure; registered again, it is a new object. */
final class BusDriver {
  private final LinuxDriver driver;
  private final boolean async;
  private final SequencedSet<LinuxDevice> devices = new LinkedHashSet<>();

  BusDriver(LinuxDriver driver, boolean async) {
    this.driver = driver;
    this.async = async;
  }

  LinuxDriver driver() {
    return driver;
  }

  /** Tells whether it is probed asynchronously (R16). */
  boolean async() {
    return async;
  }

  String name() {
    return driver.name();
  }

  /** The devices bound to it, in the order in which they were bound (R40). */
  SequencedSet<LinuxDevice> devices() {
    return devices;
  }
}
