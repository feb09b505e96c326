package dev.probus.bus.hda.codec;

/**
 * Gives one bit of a codec word the name it has in the kernel's text.
 *
 * @param bit bit number, 0 to 31
 * @param name the printed name
 */
public record NamedBit(int bit, String name) {

  /** Tells whether the bit is set in a word. */
  public boolean in(int word) {
    return (word >>> bit & 1) != 0;
  }

  /** Returns the word that has only this bit. */
  public int mask() {
    return 1 << bit;
  }
}
