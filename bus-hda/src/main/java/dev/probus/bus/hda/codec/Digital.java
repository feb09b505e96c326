package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * Views the response of {@link Verb#GET_DIGITAL_CONVERTER}.
 *
 * @param word the raw word
 */
public record Digital(int word) {

  /** What the flag bits are called in the kernel's text (P45). */
  public static final List<NamedBit> FLAGS =
      List.of(
          new NamedBit(0, "Enabled"),
          new NamedBit(1, "Validity"),
          new NamedBit(2, "ValidityCfg"),
          new NamedBit(3, "Preemphasis"),
          new NamedBit(4, "Non-Copyright"),
          new NamedBit(5, "Non-Audio"),
          new NamedBit(6, "Pro"),
          new NamedBit(7, "GenLevel"),
          new NamedBit(23, "KAE"));

  /** What early kernels called bit 4, which means the opposite. */
  public static final NamedBit COPYRIGHT = new NamedBit(4, "Copyright");

  /** What early kernels called the flag bits. */
  static final List<NamedBit> EARLIER_FLAGS =
      FLAGS.stream().map(flag -> flag.bit() == COPYRIGHT.bit() ? COPYRIGHT : flag).toList();

  /** Returns the category code, 0 to 127. */
  public int category() {
    return word >>> 8 & 0x7f;
  }

  /** Returns the coding type, 0 to 15. */
  public int codingType() {
    return word >>> 16 & 0xf;
  }
}
