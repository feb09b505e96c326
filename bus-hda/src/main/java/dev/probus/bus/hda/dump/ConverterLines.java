package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Digital;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;

/** Reads what converters and volume knobs have, and the answers any widget may send (P25, P45). */
final class ConverterLines {

  private final VerbTable table;
  private final WordTraces words;

  ConverterLines(VerbTable table, WordTraces words) {
    this.table = table;
    this.words = words;
  }

  void read(int node, LineKind kind, Line line) throws DamagedLine {
    int digital = key(node, Verb.GET_DIGITAL_CONVERTER, 0);
    switch (kind) {
      case CONVERTER -> stream(node, line);
      case SDI_SELECT -> table.put(key(node, Verb.GET_SDI_SELECT, 0), line.decimal(0, 15));
      case DIGITAL -> {
        words.digital(line.rest());
        table.or(digital, flags(line));
      }
      case DIGITAL_CATEGORY -> table.or(digital, (line.hex() & 0x7f) << 8);
      case CODING_TYPE -> table.or(digital, (line.hex() & 0xf) << 16);
      case VOLUME_KNOB -> knob(node, line);
      case UNSOLICITED -> unsolicited(node, line);
      default -> throw line.damaged("a line of a converter");
    }
  }

  private void stream(int node, Line line) throws DamagedLine {
    line.expect("stream=");
    int stream = line.decimal(0, 15);
    line.expect(", channel=");
    table.put(key(node, Verb.GET_CONVERTER_STREAM, 0), stream << 4 | line.decimal(0, 15));
  }

  private static int flags(Line line) throws DamagedLine {
    int word = 0;
    while (!line.skipBlanks().atEnd()) {
      word |= flag(line);
    }
    return word;
  }

  private static int flag(Line line) throws DamagedLine {
    for (int i = Digital.FLAGS.size() - 1; i >= 0; i--) { // "ValidityCfg" before "Validity"
      if (line.take(Digital.FLAGS.get(i).name())) {
        return Digital.FLAGS.get(i).mask();
      }
    }
    line.expect(Digital.COPYRIGHT.name());
    return Digital.COPYRIGHT.mask();
  }

  private void knob(int node, Line line) throws DamagedLine {
    int delta = line.bit("delta=") ? 0x80 : 0;
    line.expect(", steps=");
    table.put(key(node, Parameter.VOLUME_KNOB_CAPS), delta | line.decimal(0, 127));
    int direct = line.bit(", direct=") ? 0x80 : 0;
    line.expect(", val=");
    table.put(key(node, Verb.GET_VOLUME_KNOB, 0), direct | line.decimal(0, 127));
  }

  private void unsolicited(int node, Line line) throws DamagedLine {
    line.expect("tag=");
    int tag = line.bareHex();
    int enabled = line.bit(", enabled=") ? 0x80 : 0;
    table.put(key(node, Verb.GET_UNSOLICITED, 0), enabled | (tag & 0x3f));
  }
}
