package dev.probus.bus.hda.codec;

/**
 * Views the word of {@link Parameter#AMP_IN_CAPS} or {@link Parameter#AMP_OUT_CAPS}.
 *
 * @param word the raw word; 0 and -1 tell nothing (P41)
 */
public record AmpCaps(int word) {

  /** Tells whether the word says anything. */
  public boolean known() {
    return word != 0 && word != Link.NO_ANSWER;
  }

  /** Returns the step that means 0 dB, 0 to 127. */
  public int offset() {
    return word & 0x7f;
  }

  /** Returns the number of the highest step, 0 to 127. */
  public int steps() {
    return word >>> 8 & 0x7f;
  }

  /** Returns the size of a step in quarters of a dB, minus one. */
  public int stepSize() {
    return word >>> 16 & 0x7f;
  }

  /** Tells whether the amplifier can mute. */
  public boolean mute() {
    return word < 0;
  }

  /** Builds the word from its parts. */
  public static AmpCaps of(int offset, int steps, int stepSize, boolean mute) {
    int top = mute ? 1 << 31 : 0;
    return new AmpCaps(top | (stepSize & 0x7f) << 16 | (steps & 0x7f) << 8 | (offset & 0x7f));
  }
}
