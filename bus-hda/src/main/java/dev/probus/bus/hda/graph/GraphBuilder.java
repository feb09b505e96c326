package dev.probus.bus.hda.graph;

import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.CodecAccess;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Pin;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.codec.Widget;
import dev.probus.bus.hda.codec.WidgetType;
import dev.probus.bus.hda.graph.Block.Kind;
import dev.probus.bus.hda.graph.Wire.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Builds the graph of one codec. */
final class GraphBuilder {

  private final Codec codec;
  private final CodecAccess access;
  private final Map<Integer, Widget> widgets = new HashMap<>();
  private final Set<Integer> sources = new HashSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();

  GraphBuilder(Codec codec, Link link) {
    this.codec = codec;
    this.access = new CodecAccess(link, codec.identity().address());
  }

  SignalGraph build() {
    for (Widget widget : codec.widgets()) {
      widgets.put(widget.node(), widget);
      sources.addAll(widget.connections().nodes());
    }
    for (Widget widget : codec.widgets()) {
      add(widget);
    }
    Set<Integer> strangers = new TreeSet<>(sources);
    strangers.removeAll(widgets.keySet());
    for (int node : strangers) {
      blocks.add(new Block(id(node), Kind.OTHER, List.of(hex(node), "no such widget"), "", false));
    }
    return new SignalGraph(blocks, wires);
  }

  private void add(Widget widget) {
    Pin pin = widget.pin();
    if (pin == null) {
      List<String> lines = new ArrayList<>(List.of(hex(widget.node()) + " " + word(widget)));
      notes(widget, lines);
      blocks.add(new Block(id(widget.node()), kind(widget.type()), lines, "", true));
    } else {
      boolean feeds = sources.contains(widget.node());
      boolean fed = !widget.connections().nodes().isEmpty();
      if (feeds || (!fed && !pin.caps().output())) {
        blocks.add(pin(widget, pin, true));
      }
      if (fed || (!feeds && pin.caps().output())) {
        blocks.add(pin(widget, pin, false));
      }
    }
    wires(widget);
  }

  private Block pin(Widget widget, Pin pin, boolean in) {
    boolean used = pin.config().connected();
    List<String> lines = new ArrayList<>();
    lines.add(hex(widget.node()) + " Pin, " + (in ? "in" : "out"));
    boolean fixed = pin.config().port().equals("Fixed");
    lines.add(used ? pin.config().device() + (fixed ? ", fixed" : ", jack") : "not connected");
    if (used) {
      lines.add(pin.config().place() + " " + pin.config().location());
      lines.add(pin.config().connection() + ", " + pin.config().color());
    }
    Kind kind = in ? Kind.INPUT_PIN : Kind.OUTPUT_PIN;
    String id = in ? id(widget.node()) : inlet(widget.node());
    return new Block(id, kind, lines, used ? pin.config().color() : "", used);
  }

  private void wires(Widget widget) {
    List<Integer> nodes = widget.connections().nodes();
    boolean chosen = nodes.size() > 1 && chooses(widget.type());
    int current = chosen ? access.get(widget.node(), Verb.GET_CONNECTION_SELECT) : nodes.size() - 1;
    String to = widget.pin() == null ? id(widget.node()) : inlet(widget.node());
    for (int i = 0; i < nodes.size(); i++) {
      Flow flow = i == current ? Flow.SELECTED : Flow.ALTERNATIVE;
      if (widget.type() == WidgetType.AUDIO_MIXER || !chooses(widget.type())) {
        flow = Flow.SUMMED;
      }
      wires.add(new Wire(id(nodes.get(i)), to, i, flow));
    }
  }

  private static boolean chooses(WidgetType type) {
    return type != WidgetType.AUDIO_MIXER
        && type != WidgetType.VOLUME_KNOB
        && type != WidgetType.POWER;
  }

  private static Kind kind(WidgetType type) {
    return switch (type) {
      case AUDIO_OUTPUT -> Kind.OUTPUT_CONVERTER;
      case AUDIO_INPUT -> Kind.INPUT_CONVERTER;
      case AUDIO_MIXER -> Kind.MIXER;
      case AUDIO_SELECTOR -> Kind.SELECTOR;
      case PIN, POWER, VOLUME_KNOB, BEEP, VENDOR_DEFINED, UNKNOWN -> Kind.OTHER;
    };
  }

  private static String word(Widget widget) {
    return switch (widget.type()) {
      case AUDIO_OUTPUT -> "DAC";
      case AUDIO_INPUT -> "ADC";
      case AUDIO_MIXER -> "Mixer";
      case AUDIO_SELECTOR -> "Selector";
      case POWER -> "Power";
      case VOLUME_KNOB -> "Volume knob";
      case BEEP -> "Beep";
      case VENDOR_DEFINED -> "Vendor's own";
      case PIN, UNKNOWN -> "Unknown";
    };
  }

  private static void notes(Widget widget, List<String> lines) {
    if (widget.type().isConverter()) {
      int channels = widget.caps().stereo() ? widget.caps().channels() : 1;
      lines.add(
          (widget.caps().digital() ? "digital" : "analog")
              + (channels == 2
                  ? ""
                  : ", " + channels + (channels == 1 ? " channel" : " channels")));
    }
    boolean in = widget.ampIn() != null;
    boolean out = widget.ampOut() != null;
    if (in || out) {
      lines.add("amp " + (in ? "in" : "") + (in && out ? ", " : "") + (out ? "out" : ""));
    }
  }

  private static String id(int node) {
    return "n%02x".formatted(node);
  }

  /** Names the side of a pin where a signal leaves the codec. */
  private static String inlet(int node) {
    return id(node) + "out";
  }

  private static String hex(int node) {
    return "0x%02x".formatted(node);
  }
}
