package dev.probus.bus.hda.codec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a widget is set to; what its capabilities rule out is null, -1 or empty.
 *
 * @param node the widget's node
 * @param ampIn its input amplifiers, by connection
 * @param ampOut its output amplifier, if it has one
 * @param selected which connection is selected, -1 if there is no choice
 * @param power its power state
 * @param converter what a converter is set to
 * @param eapd the word of a pin that drives an external amplifier, else -1
 * @param sense what a pin senses, as it was measured last; 0 if it cannot, -1 if it is no pin
 * @param devices the displays at a digital pin
 * @param unsolicited tag and enable bit of unsolicited responses, -1 if it sends none
 * @param processing the state of its processing, -1 if it has none
 * @param beep the divider of a beep generator, -1 of others
 * @param knob the value of a volume knob, -1 of others
 */
public record WidgetState(
    int node,
    List<AmpValue> ampIn,
    List<AmpValue> ampOut,
    int selected,
    @Nullable PowerState power,
    @Nullable Converter converter,
    int eapd,
    int sense,
    @Nullable PinDevices devices,
    int unsolicited,
    int processing,
    int beep,
    int knob) {

  private static final int NOTHING = -1;
  private static final int MOST_AMPS = 16; // as many as a get verb can tell apart

  /** Keeps its own copies. */
  public WidgetState {
    ampIn = List.copyOf(ampIn);
    ampOut = List.copyOf(ampOut);
  }

  /** Reads what a widget is set to. Sends no set verb. */
  static WidgetState read(CodecAccess codec, Widget widget) {
    int node = widget.node();
    WidgetCaps caps = widget.caps();
    WidgetType type = widget.type();
    Pin pin = widget.pin();
    return new WidgetState(
        node,
        caps.inAmp() ? inputs(codec, widget) : List.of(),
        caps.outAmp() ? List.of(AmpValue.read(codec, node, true, caps.stereo(), 0)) : List.of(),
        choosable(widget) ? codec.get(node, Verb.GET_CONNECTION_SELECT) : NOTHING,
        caps.power() ? new PowerState(codec.get(node, Verb.GET_POWER_STATE)) : null,
        type.isConverter() ? Converter.read(codec, widget) : null,
        pin != null && pin.caps().eapd() ? codec.get(node, Verb.GET_EAPD) : NOTHING,
        pin != null ? codec.get(node, Verb.GET_PIN_SENSE) : NOTHING,
        pin != null && caps.digital() ? PinDevices.read(codec, node) : null,
        caps.unsolicited() ? codec.get(node, Verb.GET_UNSOLICITED) : NOTHING,
        caps.processing() ? codec.get(node, Verb.GET_PROCESSING_STATE) : NOTHING,
        type == WidgetType.BEEP ? codec.get(node, Verb.GET_BEEP) : NOTHING,
        type == WidgetType.VOLUME_KNOB ? codec.get(node, Verb.GET_VOLUME_KNOB) : NOTHING);
  }

  private static List<AmpValue> inputs(CodecAccess codec, Widget widget) {
    boolean one = widget.type() == WidgetType.PIN || !widget.caps().connectionList();
    int count = one ? 1 : Math.min(MOST_AMPS, Math.max(1, widget.connections().nodes().size()));
    List<AmpValue> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(AmpValue.read(codec, widget.node(), false, widget.caps().stereo(), i));
    }
    return values;
  }

  private static boolean choosable(Widget widget) {
    return widget.connections().nodes().size() > 1
        && switch (widget.type()) {
          case AUDIO_MIXER, VOLUME_KNOB, POWER -> false;
          default -> true;
        };
  }
}
