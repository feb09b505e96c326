package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.AmpCaps;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;

/** Reads amplifiers: capabilities and the values at each index (P41, P43, P76). */
final class AmpLines {

  private static final int OUTPUT = 0x8000;
  private static final int LEFT = 0x2000;
  private static final int MOST = 128;

  private final VerbTable table;
  private boolean output;
  private int count;

  AmpLines(VerbTable table) {
    this.table = table;
  }

  void caps(int node, Parameter parameter, Line line) throws DamagedLine {
    if (line.take("N/A")) {
      table.put(key(node, parameter), 0);
      return;
    }
    line.expect("ofs=");
    int offset = line.hex();
    line.expect(", nsteps=");
    int steps = line.hex();
    line.expect(", stepsize=");
    int size = line.hex();
    table.put(key(node, parameter), AmpCaps.of(offset, steps, size, line.bit(", mute=")).word());
  }

  /** Reads the values of a direction; {@link #more} takes up where a wrapped line left off. */
  void values(NodePart part, boolean outputs, Line line) throws DamagedLine {
    output = outputs;
    count = 0;
    more(part, line);
  }

  void more(NodePart part, Line line) throws DamagedLine {
    while (!line.skipBlanks().atEnd()) {
      line.expect("[");
      if (count == MOST) {
        throw line.damaged("at most " + MOST + " pairs of values");
      }
      int get = (output ? OUTPUT : 0) | count;
      table.put(key(part.node(), Verb.GET_AMP_GAIN_MUTE, get | LEFT), line.hex());
      if (line.take(" ")) {
        table.put(key(part.node(), Verb.GET_AMP_GAIN_MUTE, get), line.hex());
      }
      line.expect("]");
      count++;
    }
    part.ampGroups(output, count);
  }
}
