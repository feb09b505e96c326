package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#PROCESSING_CAPS}.
 *
 * @param word the raw word
 */
public record ProcessingCaps(int word) {

  /** Tells whether processing can be switched to a benign mode. */
  public boolean benign() {
    return (word & 1) != 0;
  }

  /** Returns the number of coefficients, 0 to 255. */
  public int coefficients() {
    return word >>> 8 & 0xff;
  }
}
