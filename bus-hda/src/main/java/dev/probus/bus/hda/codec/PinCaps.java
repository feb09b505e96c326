package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * Views the word of {@link Parameter#PIN_CAPS}.
 *
 * @param word the raw word
 */
public record PinCaps(int word) {

  /** What the reference voltage bits are called in the kernel's text (P44). */
  public static final List<NamedBit> VREF =
      List.of(
          new NamedBit(8, "HIZ"),
          new NamedBit(9, "50"),
          new NamedBit(10, "GRD"),
          new NamedBit(12, "80"),
          new NamedBit(13, "100"));

  private static final int VREF_MASK = 0x3700;

  /** Tells whether the pin can take a signal in. */
  public boolean input() {
    return (word >>> 5 & 1) != 0;
  }

  /** Tells whether the pin can give a signal out. */
  public boolean output() {
    return (word >>> 4 & 1) != 0;
  }

  /** Tells whether the pin can drive headphones. */
  public boolean headphone() {
    return (word >>> 3 & 1) != 0;
  }

  /** Tells whether the pin notices a plug. */
  public boolean presence() {
    return (word >>> 2 & 1) != 0;
  }

  /** Tells whether the pin controls an external amplifier. */
  public boolean eapd() {
    return (word >>> 16 & 1) != 0;
  }

  /** Tells whether bit 7 is set: HDMI, but on Realtek codecs a left/right swap. */
  public boolean hdmiOrSwap() {
    return (word >>> 7 & 1) != 0;
  }

  /** Tells whether the pin is a DisplayPort. */
  public boolean displayPort() {
    return (word >>> 24 & 1) != 0;
  }

  /** Tells whether the pin can carry high bit rate streams. */
  public boolean highBitRate() {
    return (word >>> 27 & 1) != 0;
  }

  /** Tells whether the pin can give any reference voltage. */
  public boolean vref() {
    return (word & VREF_MASK) != 0;
  }
}
