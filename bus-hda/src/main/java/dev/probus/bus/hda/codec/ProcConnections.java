package dev.probus.bus.hda.codec;

import java.util.List;

/** Prints connection lists and DisplayPort device lists (P46 to P48). */
final class ProcConnections {

  private static final int ENTRIES_PER_RESPONSE = 8;

  private final CodecAccess codec;
  private final ProcForm form;
  private final ProcLines out;

  ProcConnections(CodecAccess codec, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.form = form;
    this.out = out;
  }

  void print(int node, WidgetCaps caps, ConnectionList list) {
    int current = -1;
    if (list.count() > 1 && marks(caps.type())) {
      current = codec.get(node, Verb.GET_CONNECTION_SELECT);
    }
    out.add("  Connection: ").add(list.count()).end();
    if (list.count() > 0) {
      out.add("    ");
      sources(list.nodes(), list.count(), current);
      out.end();
    }
  }

  void devices(int node, WidgetCaps caps, int connections) {
    int count = deviceCount(node, caps);
    out.add("  Devices: ").add(count).end();
    if (count == 0) {
      return;
    }
    int[] entries = new int[count];
    for (int i = 0, response = 0; i < count; i++, response >>>= 4) {
      if (i % ENTRIES_PER_RESPONSE == 0) {
        response = codec.get(node, Verb.GET_DEVICE_LIST, i);
      }
      entries[i] = response & 0xf;
    }
    int current = codec.get(node, Verb.GET_DEVICE_SELECT);
    for (int i = 0; i < count; i++) {
      out.add(i == current ? "    *Dev " : "     Dev ").add(i < 10 ? "0" : "").add(i);
      out.add(": PD = ").add((entries[i] & 1) != 0).add(", ELDV = ").add((entries[i] & 2) != 0);
      out.add(", IA = ").add((entries[i] & 4) != 0);
      if (form.has(ProcTrait.DEVICE_SOURCES)) {
        out.add(", Connections [");
        selected(node, i, count, connections);
        out.add(" ]");
      }
      out.end();
    }
  }

  /** Prints the connections of one device entry, which must be selected for that. */
  private void selected(int node, int entry, int count, int connections) {
    if (connections <= 0) {
      return;
    }
    int saved = codec.get(node, Verb.GET_DEVICE_SELECT);
    select(node, entry, count);
    int current = codec.get(node, Verb.GET_CONNECTION_SELECT);
    sources(ConnectionList.read(codec, node, connections).nodes(), connections, current);
    select(node, saved, count);
  }

  private void select(int node, int entry, int count) {
    if (count > 1) {
      codec.set(node, Verb.SET_DEVICE_SELECT, entry & 0xff);
    }
  }

  private int deviceCount(int node, WidgetCaps caps) {
    int length = caps.digital() ? codec.parameter(node, Parameter.DEVICE_LIST_LENGTH) : 0;
    return length == Link.NO_ANSWER || (length & 0x3f) == 0 ? 0 : (length & 0x3f) + 1;
  }

  /** Prints exactly so many sources; those that the list lacks as node 0 (P46). */
  private void sources(List<Integer> nodes, int count, int current) {
    for (int i = 0; i < count; i++) {
      out.add(" ").hex(i < nodes.size() ? nodes.get(i) : 0, 2).when(i == current, "*");
    }
  }

  private boolean marks(WidgetType type) {
    return switch (type) {
      case AUDIO_MIXER -> !form.has(ProcTrait.UNMARKED_MIXER);
      case VOLUME_KNOB, POWER -> !form.has(ProcTrait.UNMARKED_POWER);
      default -> true;
    };
  }
}
