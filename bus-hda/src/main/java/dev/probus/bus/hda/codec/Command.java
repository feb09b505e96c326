package dev.probus.bus.hda.codec;

/**
 * Encodes and decodes 32-bit codec commands (H14).
 *
 * <p>Bits 31:28 hold the codec address, 27:20 the node, and the rest either a 12-bit verb with an
 * 8-bit payload or a 4-bit verb with a 16-bit payload. Verbs are written with 12 bits throughout;
 * the low byte of a 4-bit verb is zero and its payload reaches into it. All methods are pure.
 */
public final class Command {

  /** What an argument out of range is encoded as; it is never sent. */
  public static final int INVALID = -1;

  private Command() {}

  /**
   * Encodes a command.
   *
   * @param address codec address, 0 to 15
   * @param node node id, 0 to 0x7f
   * @param verb verb, 0 to 0xfff
   * @param payload payload, 0 to 0xffff
   * @return the command, or {@link #INVALID} if an argument is out of range
   */
  public static int encode(int address, int node, int verb, int payload) {
    if ((address & ~0xf) != 0
        || (node & ~0x7f) != 0
        || (verb & ~0xfff) != 0
        || (payload & ~0xffff) != 0) {
      return INVALID;
    }
    return address << 28 | node << 20 | verb << 8 | payload;
  }

  /** Returns the codec address, 0 to 15. */
  public static int address(int command) {
    return command >>> 28;
  }

  /** Returns the node id; bit 7 of the field is never set by {@link #encode}. */
  public static int node(int command) {
    return command >>> 20 & 0xff;
  }

  /** Returns the verb with 12 bits; the low byte of a 4-bit verb is zero. */
  public static int verb(int command) {
    return isWide(command) ? command >>> 8 & 0xf00 : command >>> 8 & 0xfff;
  }

  /** Returns the payload: 16 bits beside a 4-bit verb, otherwise 8. */
  public static int payload(int command) {
    return isWide(command) ? command & 0xffff : command & 0xff;
  }

  /** Tells whether the command holds a 4-bit verb; the 12-bit verbs all begin with 7 or f. */
  private static boolean isWide(int command) {
    int nibble = command >>> 16 & 0xf;
    return nibble != 0x7 && nibble != 0xf;
  }
}
