package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.ProcTrait;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.WidgetType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a node's connections and its DisplayPort device list (P46, P47, P75, P77). */
final class ConnectionLines {

  private static final int MOST_DEVICES = 64;

  private final VerbTable table;
  private final FormTraces form;
  private SourceList sources = new SourceList();
  private int expected;
  private boolean driverList;
  private int devices;
  private int currentDevice;
  private final List<@Nullable SourceList> deviceSources = new ArrayList<>();

  ConnectionLines(VerbTable table, FormTraces form) {
    this.table = table;
    this.form = form;
  }

  void connection(Line line) throws DamagedLine {
    driverList = false;
    sources = new SourceList();
    expected = 0;
    int count = line.decimal();
    if (count > SourceList.MOST) {
      throw line.damaged("at most " + SourceList.MOST + " connections before");
    }
    expected = Math.max(0, count); // negative: an error number, which early kernels let through
  }

  /** Goes past the list of a driver: it is the driver's own and not the codec's. */
  void driverConnection(Line line) throws DamagedLine {
    driverList = line.decimal() > 0;
  }

  void list(Line line) throws DamagedLine {
    if (driverList) {
      return;
    }
    if (expected == 0) {
      throw line.damaged("a line 'Connection' with the number of nodes before");
    }
    sources.read(line);
  }

  void devices(Line line) throws DamagedLine {
    devices = line.decimal(0, MOST_DEVICES);
  }

  void device(int node, boolean current, Line line) throws DamagedLine {
    int number = line.decimal(0, MOST_DEVICES - 1);
    if (number != deviceSources.size()) {
      throw line.damaged("device entry " + deviceSources.size() + " before");
    }
    int state = line.bit(": PD = ") ? 1 : 0;
    state |= line.bit(", ELDV = ") ? 2 : 0;
    state |= line.bit(", IA = ") ? 4 : 0;
    SourceList list = null;
    boolean told = !line.atEnd(); // kernels before 5.12 ended here
    form.note(ProcTrait.DEVICE_SOURCES, told);
    if (told) {
      line.expect(", Connections [");
      list = new SourceList();
      list.read(line);
      line.expect("]");
    }
    deviceSources.add(list);
    currentDevice = current ? number : currentDevice;
    table.or(key(node, Verb.GET_DEVICE_LIST, number & ~7), state << (4 * (number & 7)));
  }

  /** Fills the lists of the node that ends here and makes ready for the next. */
  void finish(NodePart part, int lastLine, Problems problems) {
    if (sources.count() != expected) {
      String found = "node 0x%02x lists %d connections".formatted(part.node(), sources.count());
      problems.add(lastLine, found, expected + " as its Connection line says");
    }
    if (devices != deviceSources.size() && devices != 0) {
      String found = "node 0x%02x has %d Dev lines".formatted(part.node(), deviceSources.size());
      problems.add(lastLine, found, devices + " as its Devices line says");
    }
    if (sources.count() > 1) {
      noteStar(part.caps().type());
    }
    if (sources.count() > 0) {
      sources.fillLength(table, part.node());
      sources.fill(table, part.node(), part.caps());
    }
    if (devices > 1) {
      fillDevices(part);
    }
    sources = new SourceList();
    expected = 0;
    driverList = false;
    devices = 0;
    currentDevice = 0;
    deviceSources.clear();
  }

  private void noteStar(WidgetType type) {
    switch (type) {
      case AUDIO_MIXER -> form.note(ProcTrait.UNMARKED_MIXER, !sources.hasStar());
      case VOLUME_KNOB, POWER -> form.note(ProcTrait.UNMARKED_POWER, !sources.hasStar());
      default -> {} // always has a mark
    }
  }

  private void fillDevices(NodePart part) {
    table.put(key(part.node(), Parameter.DEVICE_LIST_LENGTH), devices - 1);
    table.put(key(part.node(), Verb.GET_DEVICE_SELECT, 0), currentDevice);
    for (int i = 0; i < devices; i++) {
      SourceList own = i < deviceSources.size() ? deviceSources.get(i) : null;
      (own == null ? sources : own).fillDevice(table, part.node(), i, part.caps(), own != null);
    }
  }
}
