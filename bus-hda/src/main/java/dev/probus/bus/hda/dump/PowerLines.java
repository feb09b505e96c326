package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.NamedBit;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.PowerCaps;
import dev.probus.bus.hda.codec.PowerState;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.Verb;

/** Reads power states, which are told by names alone (P42, P73, P74). */
final class PowerLines {

  private static final int UNNAMED_FIRST = 5;
  private static final int UNNAMED_END = 29;
  private static final int UNKNOWN = 0xf;

  private final VerbTable table;
  private final FormTraces form;

  PowerLines(VerbTable table, FormTraces form) {
    this.table = table;
    this.form = form;
  }

  void states(int node, Line line) throws DamagedLine {
    int word = 0;
    int unnamed = UNNAMED_FIRST;
    while (!line.skipBlanks().atEnd()) {
      if (line.take("(null)") && unnamed < UNNAMED_END) {
        word |= 1 << unnamed++; // some bit without a name; which one cannot be told
      } else {
        word |= state(line);
      }
    }
    table.put(key(node, Parameter.POWER_STATES), word);
  }

  /** Reads the present state; without a line of states before it the list is unknown. */
  void power(NodePart part, Line line) throws DamagedLine {
    if (!part.saw(LineKind.POWER_STATES)) {
      table.put(key(part.node(), Parameter.POWER_STATES), Link.NO_ANSWER);
    }
    form.note(ProcTrait.POWER_WORDS, line.peek() != '0');
    table.put(key(part.node(), Verb.GET_POWER_STATE, 0), word(line));
  }

  private static int word(Line line) throws DamagedLine {
    if (line.peek() == '0') {
      return line.hex(); // the first kernels printed the raw word
    }
    line.expect("setting=");
    int setting = number(line);
    line.expect(", actual=");
    int actual = number(line);
    int flags = 0;
    while (!line.atEnd()) {
      line.expect(", ");
      flags |= flag(line);
    }
    boolean silent = setting == UNKNOWN && actual == UNKNOWN && flags == 0x700;
    return silent ? Link.NO_ANSWER : flags | actual << 4 | setting;
  }

  private static int state(Line line) throws DamagedLine {
    for (int i = PowerCaps.STATES.size() - 1; i >= 0; i--) { // "D3cold" before "D3"
      if (line.take(PowerCaps.STATES.get(i).name())) {
        return PowerCaps.STATES.get(i).mask();
      }
    }
    throw line.damaged("a power state");
  }

  private static int number(Line line) throws DamagedLine {
    if (line.take("UNKNOWN")) {
      return UNKNOWN;
    }
    int mask = state(line);
    if (mask < 0 || mask > 1 << 4) {
      throw line.damaged("one of the states D0 to D3cold before");
    }
    return Integer.numberOfTrailingZeros(mask);
  }

  private static int flag(Line line) throws DamagedLine {
    for (NamedBit flag : PowerState.FLAGS) {
      if (line.take(flag.name())) {
        return flag.mask();
      }
    }
    throw line.damaged("a flag of a power state");
  }
}
