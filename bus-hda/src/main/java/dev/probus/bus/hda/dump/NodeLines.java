package dev.probus.bus.hda.dump;

import static dev.probus.bus.hda.dump.VerbTable.key;

import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.WidgetCaps;
import dev.probus.bus.hda.codec.WidgetType;
import org.jspecify.annotations.Nullable;

/** Reads everything below the header: the group's own lines, then node after node. */
final class NodeLines {

  /** The audio group's node where the text does not tell (P70). */
  private static final int USUAL_GROUP = 1;

  private static final int LAST_NODE = 0x7f;

  private final VerbTable table;
  private final Problems problems;
  private final PcmLines pcm;
  private final AmpLines amps;
  private final PinLines pins;
  private final ConverterLines converters;
  private final PowerLines power;
  private final GpioLines gpio;
  private final ConnectionLines connections;
  private final DriverTraces traces = new DriverTraces();
  private final FormTraces form = new FormTraces();
  private final WordTraces words = new WordTraces(form);
  private @Nullable NodePart part;
  private int group;
  private int first;
  private int last;
  private boolean invalidSubtree;
  private boolean skipping;

  NodeLines(VerbTable table, Problems problems) {
    this.table = table;
    this.problems = problems;
    this.pcm = new PcmLines(table, form);
    this.amps = new AmpLines(table);
    this.pins = new PinLines(table, words);
    this.converters = new ConverterLines(table, words);
    this.power = new PowerLines(table, form);
    this.gpio = new GpioLines(table, form);
    this.connections = new ConnectionLines(table, form);
  }

  DriverTraces traces() {
    return traces;
  }

  FormTraces form() {
    return form;
  }

  /** Returns the audio group's node, 0 if no line of it was found. */
  int group() {
    return group;
  }

  void read(LineKind kind, Line line) throws DamagedLine {
    if (kind == LineKind.DEFAULT_PCM && group == 0) {
      group = USUAL_GROUP;
      part = NodePart.ofGroup(group);
    } else if (kind == LineKind.NODE) {
      startNode(line);
      return;
    }
    NodePart current = part;
    if (current == null) {
      if (!skipping) {
        throw new DamagedLine("a line '" + kind.label() + "'", "'Default PCM:' or a node before");
      }
      return;
    }
    current.see(kind);
    dispatch(current, kind, line);
  }

  private void dispatch(NodePart current, LineKind kind, Line line) throws DamagedLine {
    int node = current.node();
    switch (kind) {
      case DEFAULT_PCM, PCM, RATES, SIZES, FORMATS, NOT_AVAILABLE -> pcm.read(node, kind, line);
      case DEFAULT_AMP_IN, AMP_IN_CAPS -> amps.caps(node, Parameter.AMP_IN_CAPS, line);
      case DEFAULT_AMP_OUT, AMP_OUT_CAPS -> amps.caps(node, Parameter.AMP_OUT_CAPS, line);
      case AMP_IN_VALUES -> amps.values(current, false, line);
      case AMP_OUT_VALUES -> amps.values(current, true, line);
      case MORE_VALUES -> amps.more(current, line);
      case GROUP_STATE -> groupState(current, line);
      case GPIO -> gpio.caps(node, line);
      case GPIO_PIN -> gpio.pin(node, line);
      case INVALID_SUBTREE -> invalidSubtree = true;
      case POWER_STATES -> power.states(node, line);
      case POWER -> power.power(current, line);
      case PIN_CAPS, EAPD, PIN_DEFAULT, PIN_CONTROL, PIN_ASSOCIATION -> pins.read(node, kind, line);
      case CONVERTER,
          SDI_SELECT,
          DIGITAL,
          DIGITAL_CATEGORY,
          CODING_TYPE,
          VOLUME_KNOB,
          UNSOLICITED ->
          converters.read(node, kind, line);
      case CONNECTION -> connections.connection(line);
      case NODE_LIST -> connections.list(line);
      case DRIVER_CONNECTION -> connections.driverConnection(line);
      case DEVICES -> {
        traces.deviceLists();
        connections.devices(line);
      }
      case DEVICE_ENTRY -> connections.device(node, false, line);
      case CURRENT_DEVICE_ENTRY -> connections.device(node, true, line);
      case PROCESSING -> processing(node, line);
      case COEFFICIENT -> coefficient(node, line);
      default -> {} // repeats what a word has said, or is the driver's
    }
  }

  private void groupState(NodePart current, Line line) throws DamagedLine {
    int node = node(line);
    line.expect(":");
    if (current.isGroup() && node != group) {
      table.move(group, node);
      group = node;
      current.moveTo(node);
    }
  }

  private void startNode(Line line) throws DamagedLine {
    endNode(line.number() - 1);
    part = null;
    skipping = true; // until a title that can be read
    int node = node(line);
    if (node == group || node <= last) {
      throw new DamagedLine(
          "node 0x%02x again".formatted(node), "a node above 0x%02x".formatted(last));
    }
    if (last != 0 && node != last + 1) {
      problems.add(
          line.number(),
          "node 0x%02x after node 0x%02x".formatted(node, last),
          "node 0x%02x".formatted(last + 1));
    }
    first = first == 0 ? node : first;
    last = node;
    WidgetCaps caps = title(line);
    table.put(key(node, Parameter.WIDGET_CAPS), caps.word());
    part = NodePart.ofWidget(node, caps);
  }

  /** Reads the type's name and the capabilities, which must agree. */
  private WidgetCaps title(Line line) throws DamagedLine {
    line.expect(" [");
    WidgetType named = null;
    for (WidgetType type : WidgetType.values()) {
      if (line.take(type.text() + "]")) {
        named = type;
      }
    }
    if (named == null) {
      throw line.damaged("the name of a widget type and ']'");
    }
    line.expect(" wcaps ");
    WidgetCaps caps = new WidgetCaps(line.hex());
    line.expect(":");
    words.title(caps, line.rest());
    if (caps.type() != named && caps.word() != 0) {
      throw new DamagedLine(
          "wcaps 0x" + Integer.toHexString(caps.word()), "those of a widget " + named.text());
    }
    return caps;
  }

  private static int node(Line line) throws DamagedLine {
    int node = line.hex();
    if (node < 1 || node > LAST_NODE) {
      throw line.damaged("a node from 0x01 to 0x7f before");
    }
    return node;
  }

  private void processing(int node, Line line) throws DamagedLine {
    int benign = line.bit("benign=") ? 1 : 0;
    line.expect(", ncoeff=");
    table.put(key(node, Parameter.PROCESSING_CAPS), line.decimal(0, 255) << 8 | benign);
  }

  private void coefficient(int node, Line line) throws DamagedLine {
    int index = line.hex() & 0xff;
    line.expect(": ");
    table.put(key(node, Verb.GET_PROCESSING_COEFFICIENT, index), line.hex());
    traces.coefficients();
  }

  private void endNode(int lastLine) {
    NodePart ended = part;
    if (ended == null) {
      return;
    }
    ended.reportMissing(lastLine, problems);
    if (ended.isGroup()) {
      gpio.reportMissing(lastLine, problems);
      form.group(ended);
    } else {
      connections.finish(ended, lastLine, problems);
      form.widget(ended, table);
      traces.node(ended, table.get(key(ended.node(), Parameter.CONNECTION_LENGTH)) & 0x7f);
    }
  }

  /** Ends the codec: fills the range of nodes (P72). */
  void finish(int lastLine) {
    endNode(lastLine);
    part = null;
    if (group == 0) {
      return;
    }
    if (first == 0 && !invalidSubtree) {
      problems.add(lastLine, "the function group has no nodes", "a line 'Node 0x..'");
    }
    int range = first == 0 ? 0 : first << 16 | last - first + 1;
    table.put(key(group, Parameter.NODE_COUNT), range);
  }
}
