package dev.probus.bus.hda.controller;

/** What bits of the registers mean. */
public final class Bits {
  /** {@link Register#GCTL}: out of reset. */
  public static final int CRST = 1;

  /** {@link Register#GCTL}: unsolicited responses are accepted. */
  public static final int UNSOLICITED = 1 << 8;

  /** {@link Register#INTCTL}, {@link Register#INTSTS}: all interrupts. */
  public static final int GLOBAL = 1 << 31;

  /** {@link Register#INTCTL}, {@link Register#INTSTS}: those of the controller itself. */
  public static final int CONTROLLER = 1 << 30;

  /** {@link Register#CORBRP}, {@link Register#RIRBWP}: the pointer goes to 0. */
  public static final int POINTER_RESET = 1 << 15;

  /** {@link Register#CORBCTL}, {@link Register#RIRBCTL}: the ring runs. */
  public static final int RUN = 1 << 1;

  /** {@link Register#CORBSTS}: a command could not be fetched from memory. */
  public static final int MEMORY_ERROR = 1;

  /** {@link Register#RIRBCTL}, {@link Register#RIRBSTS}: enough responses have come. */
  public static final int RESPONSE = 1;

  /** {@link Register#RIRBCTL}, {@link Register#RIRBSTS}: a response had no room. */
  public static final int OVERRUN = 1 << 2;

  /** {@link Register#CORBSIZE}, {@link Register#RIRBSIZE}: 256 entries. */
  public static final int ENTRIES_256 = 2;

  /** {@link Register#IRS}: a command is on its way. */
  public static final int BUSY = 1;

  /** {@link Register#IRS}: the response is there. */
  public static final int VALID = 1 << 1;

  private Bits() {}
}
