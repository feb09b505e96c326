package dev.probus.bus.soundwire.wire;

/** Addresses and bits of the control registers that every part has (S5). */
public final class Registers {
  /** What a part wants, in its first interrupt register; writing a bit acknowledges it. */
  public static final int INT1 = 0x40;

  /** Which of those it may raise. */
  public static final int INTMASK1 = 0x41;

  /** Its device number. */
  public static final int DEVNUMBER = 0x46;

  /** The first, most significant byte of its device id. */
  public static final int DEVID = 0x50;

  /** How many bytes a device id has. */
  public static final int DEVID_BYTES = 6;

  /** In {@link #INT1}: a parity error was seen. */
  public static final int PARITY = 0x01;

  /** In {@link #INT1}: another part drove the wire at the same time. */
  public static final int CLASH = 0x02;

  /** In {@link #INT1}: whatever the part's maker says. */
  public static final int IMPLEMENTATION = 0x04;

  /** The highest device number that a part can be given (S3). */
  public static final int LAST_DEVICE = 11;

  private Registers() {}
}
