package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * Views the word of {@link Parameter#POWER_STATES}.
 *
 * @param word the raw word; 0 names no state, and -1 means the kernel could not read it (P42)
 */
public record PowerCaps(int word) {

  /** What the bits are called in the kernel's text; any other set bit is printed as null (P42). */
  public static final List<NamedBit> STATES =
      List.of(
          new NamedBit(0, "D0"),
          new NamedBit(1, "D1"),
          new NamedBit(2, "D2"),
          new NamedBit(3, "D3"),
          new NamedBit(4, "D3cold"),
          new NamedBit(29, "S3D3cold"),
          new NamedBit(30, "CLKSTOP"),
          new NamedBit(31, "EPSS"));

  /** Tells whether the word could be read. */
  public boolean known() {
    return word != Link.NO_ANSWER;
  }

  /** Returns the names of the named bits that are set, ascending; none if the word is unknown. */
  public List<String> names() {
    return known()
        ? STATES.stream().filter(state -> state.in(word)).map(NamedBit::name).toList()
        : List.of();
  }
}
