package dev.probus.bus.soundwire.wire;

/** What a manager can do on its link. For one thread at a time. */
public interface Wire {

  /** Asks all device numbers for their status at once. */
  Statuses ping();

  /**
   * Reads a register.
   *
   * @param device the device number, 0 to 11; all parts that have it answer
   * @param register its address; see {@link Registers}
   */
  Reply read(int device, int register);

  /**
   * Writes a register.
   *
   * @param device the device number, 0 to 11; all parts that have it take the value
   * @param register its address
   * @param value 0 to 0xFF
   */
  Reply write(int device, int register, int value);

  /** Resets the bus: every part forgets its number and answers as device 0 again (S20). */
  void reset();
}
