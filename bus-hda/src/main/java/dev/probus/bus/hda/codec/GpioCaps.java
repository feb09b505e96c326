package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#GPIO_CAPS}.
 *
 * @param word the raw word
 */
public record GpioCaps(int word) {

  /** Returns the number of pins that go both ways, 0 to 255. */
  public int io() {
    return word & 0xff;
  }

  /** Returns the number of outputs, 0 to 255. */
  public int outputs() {
    return word >>> 8 & 0xff;
  }

  /** Returns the number of inputs, 0 to 255. */
  public int inputs() {
    return word >>> 16 & 0xff;
  }

  /** Tells whether a pin can send unsolicited responses. */
  public boolean unsolicited() {
    return (word >>> 30 & 1) != 0;
  }

  /** Tells whether a pin can wake the codec. */
  public boolean wake() {
    return word < 0;
  }
}
