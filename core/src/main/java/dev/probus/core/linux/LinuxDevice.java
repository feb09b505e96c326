package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device from its arrival to its departure; one that comes again is a new object. For the thread
 * that drives the core only.
 */
public final class LinuxDevice {
  private final String name;
  private final @Nullable LinuxDevice parent;

  /** Children whose arrival is complete: a device joins them after its first probing (R7). */
  final List<LinuxDevice> children = new ArrayList<>();

  /** Links in which it is the consumer, in order of creation. */
  final List<DeviceLink> suppliers = new ArrayList<>();

  /** Links in which it is the supplier, in order of creation. */
  final List<DeviceLink> consumers = new ArrayList<>();

  LinkStatus linkStatus = LinkStatus.NO_DRIVER;

  /** Set from the start of a probe on, so it alone does not mean bound. */
  @Nullable BusDriver driver;

  /** The one place for a driver-side job that is queued (R5). */
  @Nullable BusDriver asyncDriver;

  /** Why it was last deferred (R59). */
  @Nullable String reason;

  /** Whether some driver matched it once (R50); never unset. */
  boolean canMatch;

  /** Whether its removal has begun. */
  boolean dead;

  /**
   * Describes a device that has not arrived yet.
   *
   * @param name its name on the bus
   * @param parent the device it hangs on, or null
   */
  public LinuxDevice(String name, @Nullable LinuxDevice parent) {
    this.name = name;
    this.parent = parent;
  }

  /** Returns the name on the bus. */
  public String name() {
    return name;
  }

  /** Returns the device it hangs on, or null. */
  public @Nullable LinuxDevice parent() {
    return parent;
  }

  /** Returns the driver that has it or is probing it, or null. */
  public @Nullable LinuxDriver driver() {
    BusDriver current = driver;
    return current == null ? null : current.driver();
  }

  /**
   * Notes in a probe why it defers; the latest reason wins (R59).
   *
   * @throws IllegalStateException if no driver is probing the device
   */
  public void deferredBecause(String why) {
    BusDriver current = driver;
    if (current == null) {
      throw new IllegalStateException("no driver is probing " + name);
    }
    reason = current.name() + ": " + why;
  }

  /** Returns who deferred the device and why, {@code WHO: WHY}, or null if nobody said. */
  public @Nullable String reason() {
    return reason;
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
