package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Parameter;

/** Reads rates, sizes and formats, in three lines or in the first kernels' one (P40, P73). */
final class PcmLines {

  private final VerbTable table;

  PcmLines(VerbTable table) {
    this.table = table;
  }

  void read(int node, LineKind kind, Line line) throws DamagedLine {
    int pcm = key(node, Parameter.PCM);
    int formats = key(node, Parameter.STREAM_FORMATS);
    switch (kind) {
      case RATES -> table.or(pcm, bits(line) & 0xffff);
      case SIZES -> table.or(pcm, bits(line) << 16);
      case FORMATS -> table.put(formats, bits(line));
      case NOT_AVAILABLE -> {
        table.put(pcm, Link.NO_ANSWER);
        table.put(formats, Link.NO_ANSWER);
      }
      default -> {
        if (line.take(" rates ")) {
          int rates = line.hex() & 0xffff;
          line.expect(", bits ");
          table.put(pcm, rates | line.hex() << 16);
          line.expect(", types ");
          table.put(formats, line.hex());
        } else {
          table.put(pcm, 0);
          table.put(formats, 0);
        }
      }
    }
  }

  private static int bits(Line line) throws DamagedLine {
    int bits = line.hex();
    line.expect("]:");
    return bits;
  }
}
