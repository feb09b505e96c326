package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * Views the response of {@link Verb#GET_POWER_STATE} (H17).
 *
 * @param word the raw word
 */
public record PowerState(int word) {

  /** What the flag bits are called in the kernel's text (P42). */
  public static final List<NamedBit> FLAGS =
      List.of(
          new NamedBit(8, "Error"),
          new NamedBit(9, "Clock-stop-OK"),
          new NamedBit(10, "Setting-reset"));

  /** Returns the state that was asked for, 0 to 15; 0 is D0. */
  public int setting() {
    return word & 0xf;
  }

  /** Returns the state the node is in, 0 to 15. */
  public int actual() {
    return word >>> 4 & 0xf;
  }

  /** Tells whether the codec could not reach the state. */
  public boolean error() {
    return (word >>> 8 & 1) != 0;
  }

  /** Returns the printed name of a state number. */
  public static String name(int state) {
    return state < 5 ? PowerCaps.STATES.get(state).name() : "UNKNOWN";
  }
}
