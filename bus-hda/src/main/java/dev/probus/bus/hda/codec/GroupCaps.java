package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#AUDIO_GROUP_CAPS}.
 *
 * @param word the raw word
 */
public record GroupCaps(int word) {

  /** Returns the delay from link to output in samples, 0 to 15. */
  public int outputDelay() {
    return word & 0xf;
  }

  /** Returns the delay from input to link in samples, 0 to 15. */
  public int inputDelay() {
    return word >>> 8 & 0xf;
  }

  /** Tells whether the group can beep. */
  public boolean beep() {
    return (word >>> 16 & 1) != 0;
  }
}
