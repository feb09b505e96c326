package dev.probus.core.linux;

/**
 * A driver as the core sees it. The core calls it from its own thread, and it may call the core
 * back; what is called that way is carried out at once, nested, as in the kernel (R35).
 */
public interface LinuxDriver {

  /** Returns the name, unique among the registered drivers (R3). */
  String name();

  /** Tells whether it asked for asynchronous probing (R16). */
  boolean async();

  /** Tells whether it fits the device. It must not call the core. */
  Match match(LinuxDevice device);

  /**
   * Takes the device.
   *
   * @return {@link Errno#OK} if it did, {@link Errno#EPROBE_DEFER} if something is missing yet, any
   *     other code if it will not
   */
  Errno probe(LinuxDevice device);

  /** Lets a device go that it had taken. Not called for a failed probe (R31). */
  void remove(LinuxDevice device);
}
