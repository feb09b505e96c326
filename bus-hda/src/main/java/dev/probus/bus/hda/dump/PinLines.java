package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.ConfigDefault;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.PinCaps;
import dev.probus.bus.hda.codec.Verb;

/** Reads what only pins have; the words beside a number follow from it (P44, P74). */
final class PinLines {

  private final VerbTable table;
  private final WordTraces words;

  PinLines(VerbTable table, WordTraces words) {
    this.table = table;
    this.words = words;
  }

  void read(int node, LineKind kind, Line line) throws DamagedLine {
    switch (kind) {
      case PIN_CAPS -> table.put(key(node, Parameter.PIN_CAPS), pinCaps(line));
      case EAPD -> table.put(key(node, Verb.GET_EAPD, 0), named(line));
      case PIN_DEFAULT -> {
        ConfigDefault config = new ConfigDefault(named(line));
        table.put(key(node, Verb.GET_CONFIG_DEFAULT, 0), config.word());
        words.config(config, line.rest());
      }
      case PIN_CONTROL -> {
        int control = named(line);
        table.put(key(node, Verb.GET_PIN_CONTROL, 0), control);
        PinCaps caps = new PinCaps(table.get(key(node, Parameter.PIN_CAPS)));
        words.control(control, caps, line.rest());
      }
      case PIN_ASSOCIATION -> checkAssociation(node, line);
      default -> {} // repeats what the words before have said
    }
  }

  /**
   * Reads the capabilities. Early kernels printed a constant {@code 0x08} and then the number
   * padded to two digits, where {@code 0x%08x} was meant; eight digits are a whole word.
   */
  private int pinCaps(Line line) throws DamagedLine {
    int digits = line.hexDigits();
    if (digits > 8 && line.take("0x08")) {
      return told(line.bareHex(), line, digits);
    }
    int word = named(line);
    int shift = 4 * (digits - 2);
    boolean misprinted = digits > 2 && digits < 8 && word >>> shift == 0x08;
    return told(misprinted ? word - (0x08 << shift) : word, line, digits);
  }

  private int told(int caps, Line line, int digits) {
    words.pinCaps(caps, digits, line.rest());
    return caps;
  }

  private static int named(Line line) throws DamagedLine {
    int word = line.hex();
    line.expect(":");
    return word;
  }

  private void checkAssociation(int node, Line line) throws DamagedLine {
    int association = line.hex();
    line.expect(", Sequence = ");
    int sequence = line.hex();
    ConfigDefault config = new ConfigDefault(table.get(key(node, Verb.GET_CONFIG_DEFAULT, 0)));
    boolean known = table.contains(key(node, Verb.GET_CONFIG_DEFAULT, 0));
    if (known && (association != config.association() || sequence != config.sequence())) {
      throw new DamagedLine(
          "association 0x%x, sequence 0x%x".formatted(association, sequence),
          "0x%x and 0x%x as in Pin Default 0x%08x"
              .formatted(config.association(), config.sequence(), config.word()));
    }
  }
}
