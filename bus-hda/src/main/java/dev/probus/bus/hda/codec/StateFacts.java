package dev.probus.bus.hda.codec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a codec's state into plain values under stable names; what a widget does not have is left
 * out.
 */
public final class StateFacts {

  private StateFacts() {}

  /** Returns the facts of a state. */
  public static Fact.Group of(CodecState state) {
    FactGroup facts = new FactGroup();
    facts.put("groups", items(state.groups().stream().map(StateFacts::group).toList()));
    GroupCaps caps = state.caps();
    if (caps != null) {
      facts
          .put("outputDelay", caps.outputDelay())
          .put("inputDelay", caps.inputDelay())
          .put("beep", caps.beep());
    }
    facts.put("power", power(state.power()));
    GpioState gpio = state.gpio();
    if (gpio != null) {
      facts.put("gpio", gpio(gpio));
    }
    return facts
        .put("widgets", items(state.widgets().stream().map(StateFacts::widget).toList()))
        .done();
  }

  private static Fact items(List<Fact.Group> groups) {
    return new Fact.Items(List.copyOf(groups));
  }

  private static Fact.Group group(GroupId id) {
    return new FactGroup()
        .put("node", id.node())
        .put("type", id.type())
        .put("unsolicited", id.unsolicited())
        .done();
  }

  private static Fact.Group power(PowerState state) {
    return new FactGroup()
        .put("setting", PowerState.name(state.setting()))
        .put("actual", PowerState.name(state.actual()))
        .put("error", state.error())
        .done();
  }

  private static Fact.Group gpio(GpioState gpio) {
    return new FactGroup()
        .word("mask", gpio.mask())
        .word("direction", gpio.direction())
        .word("wake", gpio.wake())
        .word("unsolicited", gpio.unsolicited())
        .word("sticky", gpio.sticky())
        .word("data", gpio.data())
        .done();
  }

  private static Fact.Group widget(WidgetState widget) {
    FactGroup facts = new FactGroup().put("node", widget.node());
    amps(facts, "ampIn", widget.ampIn());
    amps(facts, "ampOut", widget.ampOut());
    known(facts, "selected", widget.selected());
    PowerState power = widget.power();
    if (power != null) {
      facts.put("power", power(power));
    }
    converter(facts, widget.converter());
    known(facts, "eapd", widget.eapd());
    if (widget.sense() != -1) {
      facts.word("sense", widget.sense());
    }
    PinDevices devices = widget.devices();
    if (devices != null && !devices.entries().isEmpty()) {
      facts.put("selectedDevice", devices.selected()).numbers("devices", devices.entries());
    }
    known(facts, "unsolicited", widget.unsolicited());
    known(facts, "processing", widget.processing());
    known(facts, "beep", widget.beep());
    known(facts, "knob", widget.knob());
    return facts.done();
  }

  private static void known(FactGroup facts, String name, int value) {
    if (value != -1) {
      facts.word(name, value);
    }
  }

  private static void amps(FactGroup facts, String name, List<AmpValue> values) {
    if (!values.isEmpty()) {
      facts.numbers(
          name, values.stream().flatMap(v -> List.of(v.left(), v.right()).stream()).toList());
    }
  }

  private static void converter(FactGroup facts, @Nullable Converter converter) {
    if (converter == null) {
      return;
    }
    FactGroup own =
        new FactGroup()
            .put("stream", converter.stream())
            .put("channel", converter.channel())
            .put("format", converter.format())
            .put("channelCount", converter.channelCount())
            .put("dataLine", converter.dataLine());
    Digital digital = converter.digital();
    if (digital != null) {
      own.word("digital", digital.word()).word("lpcm", converter.lpcm());
    }
    facts.put("converter", own.done());
  }
}
