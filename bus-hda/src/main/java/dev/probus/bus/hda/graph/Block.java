package dev.probus.bus.hda.graph;

import java.util.List;

/**
 * Something that a signal flows through. A pin that takes signals both ways is two blocks, one for
 * each.
 *
 * @param id names the block within its graph: letters and digits, a letter first
 * @param kind what it is
 * @param lines what to write on it: its node and type first, for a pin then what is soldered to it
 * @param color the jack's colour in the kernel's words (P44), empty for what is no jack
 * @param used false for a pin that nothing is soldered to, and for what is no widget at all
 */
public record Block(String id, Kind kind, List<String> lines, String color, boolean used) {

  /** What a block is. */
  public enum Kind {
    /** Turns a stream into sound. */
    OUTPUT_CONVERTER,
    /** Turns sound into a stream. */
    INPUT_CONVERTER,
    /** Adds its sources. */
    MIXER,
    /** Chooses one of its sources. */
    SELECTOR,
    /** A pin by which a signal leaves. */
    OUTPUT_PIN,
    /** A pin by which a signal comes in. */
    INPUT_PIN,
    /** Beep generators, power widgets, volume knobs, and what vendors define. */
    OTHER
  }

  /** Keeps its own copy of the lines. */
  public Block {
    lines = List.copyOf(lines);
  }
}
