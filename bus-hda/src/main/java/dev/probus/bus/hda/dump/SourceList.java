package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.WidgetCaps;
import dev.probus.bus.hda.codec.WidgetType;

/** A list of nodes with at most one star, as text has it, and how a codec answers it (P75). */
final class SourceList {

  /** What the seven bits of the length parameter can say. */
  static final int MOST = 127;

  private static final int NO_STAR = -1;

  private final int[] nodes = new int[MOST];
  private int count;
  private int star = NO_STAR;
  private boolean wide;

  int count() {
    return count;
  }

  boolean hasStar() {
    return star != NO_STAR;
  }

  /** Reads nodes up to the end of the line or the closing bracket. */
  void read(Line line) throws DamagedLine {
    while (!line.skipBlanks().atEnd() && line.peek() != ']') {
      if (count == MOST) {
        throw line.damaged("at most " + MOST + " nodes");
      }
      int node = line.hex();
      if (node < 0 || node > 0x7fff) {
        throw line.damaged("a node from 0x00 to 0x7fff before");
      }
      wide |= node > 0x7f;
      nodes[count] = node;
      if (line.take("*")) {
        star = count;
      }
      count++;
    }
  }

  void fillLength(VerbTable table, int node) {
    table.put(key(node, Parameter.CONNECTION_LENGTH), count | (wide ? 0x80 : 0));
  }

  void fill(VerbTable table, int node, WidgetCaps caps) {
    for (int i = 0; i < count; i += step()) {
      table.put(key(node, Verb.GET_CONNECTION_LIST, i), response(i));
    }
    table.put(key(node, Verb.GET_CONNECTION_SELECT, 0), index(caps));
  }

  /**
   * Fills what the node answers while an entry of its device list is selected (P77).
   *
   * @param told whether the text has this entry's own list, which marks a single source too (P46)
   */
  void fillDevice(VerbTable table, int node, int device, WidgetCaps caps, boolean told) {
    for (int i = 0; i < count; i += step()) {
      table.put(VerbTable.deviceList(node, device, i), response(i));
    }
    boolean unmarked = told && star == NO_STAR;
    table.put(VerbTable.deviceSelect(node, device), unmarked ? count : index(caps));
  }

  private int step() {
    return wide ? 2 : 4;
  }

  private int response(int from) {
    int width = 32 / step();
    int word = 0;
    for (int i = from; i < Math.min(from + step(), count); i++) {
      word |= nodes[i] << (width * (i - from));
    }
    return word;
  }

  /** Returns the index of the star; without one where the kernel looks, one beyond the list. */
  private int index(WidgetCaps caps) {
    if (star != NO_STAR) {
      return star;
    }
    return count < 2 || !isChosenFrom(caps) ? 0 : count;
  }

  /** Tells whether the kernel asks such a widget which of its sources it has chosen (P47). */
  static boolean isChosenFrom(WidgetCaps caps) {
    return caps.type() != WidgetType.AUDIO_MIXER
        && caps.type() != WidgetType.VOLUME_KNOB
        && caps.type() != WidgetType.POWER;
  }
}
