package dev.probus.core.linux;

import java.util.Optional;

/**
 * A driver as the core sees it. The core calls it from its own thread, and it may call the core
 * back; what is called that way is carried out at once, nested, as in the kernel (R35).
 */
public interface LinuxDriver {

  /** Returns the name, unique among the registered drivers (R3). */
  String name();

  /** Tells whether it asked for asynchronous probing (R16). */
  boolean async();

  /** Returns how it wants to be probed, by {@link #async} unless it says more (R16). */
  default ProbeType probeType() {
    return async() ? ProbeType.PREFER_ASYNCHRONOUS : ProbeType.DEFAULT_STRATEGY;
  }

  /** Returns the module that it came in; empty if it is built in (R18). */
  default Optional<OwnerModule> module() {
    return Optional.empty();
  }

  /** Tells whether sysfs offers no way to bind and unbind it by hand (R26). */
  default boolean suppressBindAttributes() {
    return false;
  }

  /** Tells whether it fits the device. It must not call the core. */
  Match match(LinuxDevice device);

  /**
   * Takes the device.
   *
   * @return {@link Errno#OK} if it did, {@link Errno#EPROBE_DEFER} if something is missing yet, any
   *     other code if it will not
   */
  Errno probe(LinuxDevice device);

  /**
   * Takes the device, and answers with a number as the kernel's drivers do, be it a wrong one.
   *
   * @return 0, the negative number of an {@link Errno}, or a positive one: a mistake that ends the
   *     walk (R33)
   */
  default int probeNumber(LinuxDevice device) {
    return -probe(device).number();
  }

  /** Tells whether it has a probe; without one it takes every device that matches (R30). */
  default boolean hasProbe() {
    return true;
  }

  /** Tells whether it has a remove (R100). */
  default boolean hasRemove() {
    return true;
  }

  /** Tells whether it wants to know when all consumers are there (R88). */
  default boolean hasSyncState() {
    return false;
  }

  /** All consumers of the device are bound: told once in the device's life (R88). */
  default void syncState(LinuxDevice device) {}

  /** Lets a device go that it had taken. Not called for a failed probe (R31). */
  void remove(LinuxDevice device);
}
