package dev.probus.bus.hda.codec;

import org.jspecify.annotations.Nullable;

/**
 * Turns an enumerated codec into plain values under stable names.
 *
 * <p>Raw words are unsigned numbers under the names of the parameters, and what they mean stands
 * beside them in words. What a codec or widget does not have is left out.
 */
public final class CodecFacts {

  private CodecFacts() {}

  /** Returns the facts of a result: of the codec that was found, or why none was. */
  public static Fact.Group of(Enumeration result) {
    return switch (result) {
      case Enumeration.Found found -> of(found.codec());
      case Enumeration.Refused refused ->
          identity(refused.identity())
              .put("error", refused.error().name())
              .put("reason", refused.reason())
              .done();
    };
  }

  /** Returns the facts of a codec. */
  public static Fact.Group of(Codec codec) {
    return identity(codec.identity())
        .put("likelyHdmi", codec.likelyHdmi())
        .put("group", group(codec.group()))
        .put(
            "widgets",
            new Fact.Items(codec.widgets().stream().<Fact>map(CodecFacts::widget).toList()))
        .done();
  }

  private static FactGroup identity(CodecIdentity id) {
    FactGroup facts =
        new FactGroup()
            .put("address", id.address())
            .word("vendorId", id.vendorId())
            .word("subsystemId", id.subsystemId())
            .word("revisionId", id.revisionId())
            .put("vendor", id.vendorName())
            .put("modalias", id.modalias());
    function(facts, "audioFunction", id.audio());
    function(facts, "modemFunction", id.modem());
    return facts;
  }

  private static void function(FactGroup facts, String name, @Nullable GroupId id) {
    if (id != null) {
      facts.put(
          name,
          new FactGroup()
              .put("node", id.node())
              .put("type", id.type())
              .put("unsolicited", id.unsolicited())
              .done());
    }
  }

  private static Fact.Group group(FunctionGroup group) {
    FactGroup facts = new FactGroup().put("node", group.node());
    pcm(facts, group.pcm());
    amp(facts, "ampIn", group.ampIn());
    amp(facts, "ampOut", group.ampOut());
    power(facts, group.power());
    return facts.word("gpioCaps", group.gpio().word()).done();
  }

  private static Fact.Group widget(Widget widget) {
    FactGroup facts =
        new FactGroup()
            .put("node", widget.node())
            .put("type", widget.type().text())
            .word("caps", widget.caps().word());
    Pin pin = widget.pin();
    if (pin != null) {
      facts.put("pin", pin(pin));
    }
    ConnectionList sources = widget.connections();
    if (widget.caps().readsConnections()) {
      facts.numbers("connections", sources.nodes());
    }
    if (sources.error() < 0) {
      facts.put("connectionError", sources.error());
    }
    if (!sources.remark().isEmpty()) {
      facts.put("connectionRemark", sources.remark());
    }
    amp(facts, "ampIn", widget.ampIn());
    amp(facts, "ampOut", widget.ampOut());
    PcmCaps pcm = widget.pcm();
    if (pcm != null) {
      pcm(facts, pcm);
    }
    PowerCaps power = widget.power();
    if (power != null) {
      power(facts, power);
    }
    ProcessingCaps processing = widget.processing();
    if (processing != null) {
      facts.put("coefficients", processing.coefficients());
    }
    if (widget.type() == WidgetType.VOLUME_KNOB) {
      facts.word("knobCaps", widget.knob());
    }
    return facts.done();
  }

  private static Fact.Group pin(Pin pin) {
    ConfigDefault config = pin.config();
    return new FactGroup()
        .word("caps", pin.caps().word())
        .word("configDefault", config.word())
        .put("control", pin.control())
        .put("port", config.port())
        .put("device", config.device())
        .put("place", config.place())
        .put("location", config.location())
        .put("connection", config.connection())
        .put("color", config.color())
        .put("association", config.association())
        .put("sequence", config.sequence())
        .done();
  }

  private static void pcm(FactGroup facts, PcmCaps caps) {
    if (caps.known()) {
      facts
          .numbers("rates", caps.rates())
          .numbers("bits", caps.sizes())
          .texts("formats", caps.formatNames());
    }
  }

  private static void amp(FactGroup facts, String name, @Nullable AmpCaps caps) {
    if (caps != null && caps.known()) {
      facts.put(
          name,
          new FactGroup()
              .put("offset", caps.offset())
              .put("steps", caps.steps())
              .put("stepSize", caps.stepSize())
              .put("mute", caps.mute())
              .done());
    }
  }

  private static void power(FactGroup facts, PowerCaps caps) {
    if (caps.known()) {
      facts.texts("powerStates", caps.names());
    }
  }
}
