package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.ProcTrait;

/** Reads rates, sizes and formats, in three lines or in the first kernels' one (P40, P73). */
final class PcmLines {

  private final VerbTable table;
  private final FormTraces form;
  private final WordTraces words;

  PcmLines(VerbTable table, FormTraces form) {
    this.table = table;
    this.form = form;
    this.words = new WordTraces(form);
  }

  void read(int node, LineKind kind, Line line) throws DamagedLine {
    int pcm = key(node, Parameter.PCM);
    int formats = key(node, Parameter.STREAM_FORMATS);
    switch (kind) {
      case RATES -> {
        form.note(ProcTrait.PCM_LINES, true);
        int rates = bits(line) & 0xffff;
        words.rates(rates, line.rest());
        table.or(pcm, rates);
      }
      case SIZES -> table.or(pcm, bits(line) << 16);
      case FORMATS -> table.put(formats, bits(line));
      case NOT_AVAILABLE -> {
        table.put(pcm, Link.NO_ANSWER);
        table.put(formats, Link.NO_ANSWER);
      }
      default -> {
        if (line.take(" rates ")) {
          form.note(ProcTrait.PCM_LINES, false);
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
