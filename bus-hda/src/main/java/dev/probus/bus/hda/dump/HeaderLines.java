package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.GroupId;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.Verb;

/** Reads the header of a codec: address, ids and function groups (P1 to P8, P70, P71). */
final class HeaderLines {

  private static final int UNKNOWN = -1;

  private int address = UNKNOWN;
  private int audioType = UNKNOWN;
  private int modemType = UNKNOWN;
  private int modemNode = UNKNOWN;
  private int oldType = UNKNOWN;
  private boolean vendorKnown;
  private boolean modemDenied;
  private int subsystemDigits;
  private int vendor;
  private int subsystem;
  private int revision;

  void read(LineKind kind, Line line) throws DamagedLine {
    switch (kind) {
      case ADDRESS -> address = line.decimal(0, 15);
      case AUDIO_FUNCTION -> audioType = function(line, GroupId.AUDIO);
      case MODEM_FUNCTION -> modemType = function(line, GroupId.MODEM);
      case FUNCTION -> oldType = line.hex() & 0xff;
      case VENDOR -> {
        vendor = line.hex();
        vendorKnown = true;
      }
      case SUBSYSTEM -> {
        subsystemDigits = line.hexDigits();
        subsystem = line.hex();
      }
      case REVISION -> revision = line.hex();
      case MODEM_GROUP -> modemNode = node(line);
      case NO_MODEM_GROUP -> modemDenied = true;
      default -> throw line.damaged("a header line");
    }
  }

  /** Tells whether the codec can be told from others: it has an address and a vendor id. */
  boolean isSound() {
    return address != UNKNOWN && vendorKnown;
  }

  int address() {
    return address;
  }

  /** Returns what is missing for {@link #isSound()}. */
  LineKind missing() {
    return address == UNKNOWN ? LineKind.ADDRESS : LineKind.VENDOR;
  }

  /** Tells whether the header announces an audio group, whose lines should follow then. */
  boolean promisesAudio() {
    return audioType != UNKNOWN
        || oldType == GroupId.AUDIO
        || (modemDenied && modemType == UNKNOWN && oldType != GroupId.MODEM);
  }

  /**
   * Fills the root and the function types.
   *
   * @param audioNode the audio group's node, 0 if the text has none
   */
  void fill(VerbTable table, int audioNode) {
    table.put(key(0, Parameter.VENDOR_ID), vendor);
    table.put(key(0, Parameter.SUBSYSTEM_ID), subsystem);
    table.put(key(0, Parameter.REVISION_ID), revision);
    if (audioNode != 0) {
      fillGroup(table, audioNode, audioType == UNKNOWN ? GroupId.AUDIO : audioType);
    }
    int modem = modemNode(audioNode);
    if (modem != 0) {
      fillGroup(table, modem, modemType == UNKNOWN ? GroupId.MODEM : modemType);
    }
    int low = audioNode == 0 || (modem != 0 && modem < audioNode) ? modem : audioNode;
    int high = Math.max(audioNode, modem);
    table.put(key(0, Parameter.NODE_COUNT), low == 0 ? 0 : low << 16 | high - low + 1);
  }

  /**
   * Returns the modem group's node, 0 if there is none. The oldest kernels had no line for it: a
   * codec without an audio group was a modem then, for one without any group was never listed.
   */
  private int modemNode(int audioNode) {
    if (modemNode != UNKNOWN) {
      return modemNode == audioNode ? 0 : modemNode;
    }
    boolean silent = audioNode == 0 && !modemDenied && !promisesAudio();
    return silent ? 1 : 0;
  }

  /** Notes what the header tells of the text's form. */
  void trace(FormTraces form) {
    boolean split = audioType != UNKNOWN || modemType != UNKNOWN;
    form.note(ProcTrait.FUNCTION_IDS, split);
    form.note(ProcTrait.FUNCTION_ID, split || oldType != UNKNOWN);
    form.note(ProcTrait.MODEM_LINE, modemNode != UNKNOWN || modemDenied);
    if (subsystem >>> 28 == 0 && subsystemDigits != 0) {
      form.note(ProcTrait.SUBSYSTEM_WIDTH, subsystemDigits == 8);
    }
  }

  private void fillGroup(VerbTable table, int node, int type) {
    table.put(key(node, Parameter.FUNCTION_TYPE), type);
    table.put(key(node, Verb.GET_SUBSYSTEM_ID, 0), subsystem);
  }

  private static int function(Line line, int type) throws DamagedLine {
    if (line.hex() != type) {
      throw line.damaged("function id 0x" + type + " before");
    }
    return type | (line.bit(" (unsol ") ? 0x100 : 0);
  }

  private static int node(Line line) throws DamagedLine {
    int node = line.hex();
    if (node < 1 || node > 0x7f) {
      throw line.damaged("a node from 0x1 to 0x7f before");
    }
    return node;
  }
}
