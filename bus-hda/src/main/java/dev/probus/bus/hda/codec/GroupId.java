package dev.probus.bus.hda.codec;

/**
 * Names a function group of a codec.
 *
 * @param node the group's node id
 * @param type the type byte: 1 audio, 2 modem
 * @param unsolicited whether the group can send unsolicited responses
 */
public record GroupId(int node, int type, boolean unsolicited) {

  /** The type byte of an audio function group. */
  public static final int AUDIO = 1;

  /** The type byte of a modem function group. */
  public static final int MODEM = 2;

  /** Reads the word of {@link Parameter#FUNCTION_TYPE} at a node. */
  static GroupId of(int node, int word) {
    return new GroupId(node, word & 0xff, (word & 0x100) != 0);
  }
}
