package dev.probus.bus.hda.graph;

import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.Link;
import java.util.List;

/**
 * How signals flow through a codec. Immutable.
 *
 * @param blocks what they flow through, by ascending node
 * @param wires the connections, by the node that lists them and then by their place in its list
 */
public record SignalGraph(List<Block> blocks, List<Wire> wires) {

  /** Keeps its own copies. */
  public SignalGraph {
    blocks = List.copyOf(blocks);
    wires = List.copyOf(wires);
  }

  /**
   * Draws up the graph of a codec.
   *
   * @param codec what enumeration found
   * @param link asked, on this thread, which source each widget has chosen (P47); sends no set verb
   */
  public static SignalGraph of(Codec codec, Link link) {
    return new GraphBuilder(codec, link).build();
  }
}
