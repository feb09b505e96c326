package dev.probus.bus.hda.controller;

/**
 * All that a driver sees of a controller: its registers, the memory they share, its interrupt, and
 * time. The driver is the same whether a model is behind it or a device.
 *
 * <p>For one thread at a time. Times are nanoseconds of the hardware's own clock.
 */
public interface Hardware {

  /** Reads a register; bits beyond its width are 0. */
  int read(Register register);

  /** Writes a register; bits beyond its width are ignored. */
  void write(Register register, int value);

  /** Returns the memory for the two rings. */
  DmaPage memory();

  /** Returns how much time has passed since power was switched on. */
  long nanos();

  /** Lets time pass; interrupts that come meanwhile stay pending. */
  void pass(long nanos);

  /**
   * Lets time pass until the interrupt is raised, or is raised already.
   *
   * @param nanos for how long at the most
   * @return whether an interrupt was seen
   */
  boolean awaitInterrupt(long nanos);

  /** Tells whether interrupts come as messages (MSI). */
  boolean messageInterrupts();

  /** Has interrupts come by wire instead of as messages, for good. */
  void useWireInterrupt();
}
