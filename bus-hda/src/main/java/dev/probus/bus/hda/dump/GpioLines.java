package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.Verb;

/** Reads the general purpose pins of the group (P15, P72). */
final class GpioLines {

  private final VerbTable table;
  private final FormTraces form;
  private int expected;
  private int read;

  GpioLines(VerbTable table, FormTraces form) {
    this.table = table;
    this.form = form;
  }

  void caps(int node, Line line) throws DamagedLine {
    line.expect("io=");
    int io = line.decimal(0, 255);
    line.expect(", o=");
    int outputs = line.decimal(0, 255);
    line.expect(", i=");
    int inputs = line.decimal(0, 255);
    int flags = line.bit(", unsolicited=") ? 1 << 30 : 0;
    flags |= line.bit(", wake=") ? 1 << 31 : 0;
    table.put(key(node, Parameter.GPIO_CAPS), flags | inputs << 16 | outputs << 8 | io);
    expected = io > 8 ? 0 : io;
  }

  void pin(int node, Line line) throws DamagedLine {
    int pin = line.decimal(0, 7);
    bit(node, Verb.GET_GPIO_MASK, pin, line.bit("]: enable="));
    bit(node, Verb.GET_GPIO_DIRECTION, pin, line.bit(", dir="));
    bit(node, Verb.GET_GPIO_WAKE, pin, line.bit(", wake="));
    bit(node, Verb.GET_GPIO_STICKY, pin, line.bit(", sticky="));
    bit(node, Verb.GET_GPIO_DATA, pin, line.bit(", data="));
    boolean unsolicited = !line.atEnd();
    form.note(ProcTrait.GPIO_UNSOLICITED, unsolicited);
    if (unsolicited) {
      bit(node, Verb.GET_GPIO_UNSOLICITED, pin, line.bit(", unsol="));
    }
    read++;
  }

  void reportMissing(int lastLine, Problems problems) {
    if (read != expected) {
      problems.add(lastLine, read + " lines 'IO[n]'", expected + " as the GPIO line says");
    }
  }

  private void bit(int node, Verb verb, int pin, boolean value) {
    table.or(key(node, verb, 0), value ? 1 << pin : 0);
  }
}
