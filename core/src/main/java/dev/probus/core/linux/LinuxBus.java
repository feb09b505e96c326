package dev.probus.core.linux;

/**
 * The bus on which the core's devices are, and what surrounds a probe there. Every method but the
 * first has a usual answer. Probe, remove and {@code syncState} may wait and call the core back, as
 * a driver may; the others must not.
 */
public interface LinuxBus {

  /** Returns the name, which stands for the core in reasons (R59). */
  String name();

  /** Returns a bus that adds nothing to the core. */
  static LinuxBus named(String name) {
    return () -> name;
  }

  /** Asks whether a driver fits a device; an override asks for one driver by name (R25). */
  default Match match(LinuxDriver driver, LinuxDevice device) {
    String override = device.driverOverride();
    if (override != null) {
      return override.equals(driver.name()) ? Match.YES : Match.NO;
    }
    return driver.match(device);
  }

  /** Tells whether a device is probed and released under its parent's lock too (R14). */
  default boolean needsParentLock() {
    return false;
  }

  /** Tells whether the bus has a probe of its own, which is called in the driver's place (R30). */
  default boolean hasProbe() {
    return false;
  }

  /** Probes in the driver's place; answers as {@link LinuxDriver#probeNumber}. */
  default int probe(LinuxDriver driver, LinuxDevice device) {
    return driver.probeNumber(device);
  }

  /** Tells whether the bus has a remove of its own, called in the driver's place (R100). */
  default boolean hasRemove() {
    return false;
  }

  /** Removes in the driver's place. */
  default void remove(LinuxDriver driver, LinuxDevice device) {
    driver.remove(device);
  }

  /** Tells whether {@link #syncState} is wanted, for every device of the bus (R88). */
  default boolean hasSyncState() {
    return false;
  }

  /** All consumers of the device are bound: told once in the device's life (R88). */
  default void syncState(LinuxDevice device) {}

  /**
   * Sets up what surrounds a probe.
   *
   * @return {@link Errno#OK}, or why the attempt ends here and is undone (R31)
   */
  default Errno enter(ProbeStage stage, LinuxDevice device) {
    return Errno.OK;
  }

  /** Takes down what surrounds a probe (R31, R32, R100). */
  default void leave(ProbeStage stage, LinuxDevice device) {}
}
