package dev.probus.bus.hda.graph;

/**
 * A connection between blocks.
 *
 * @param from the id of the block that the signal comes from
 * @param to the id of the block that lists it as a source
 * @param index its place in the list, from 0
 * @param flow whether a signal flows
 */
public record Wire(String from, String to, int index, Flow flow) {

  /** Whether a signal flows. */
  public enum Flow {
    /** The source that is chosen, or the only one. */
    SELECTED,
    /** A source that could be chosen. */
    ALTERNATIVE,
    /** One of the sources that are added. */
    SUMMED
  }
}
