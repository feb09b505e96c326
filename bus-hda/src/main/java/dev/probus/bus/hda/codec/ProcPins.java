package dev.probus.bus.hda.codec;

/** Prints what only pins have (P44). */
final class ProcPins {

  private final CodecAccess codec;
  private final CodecIdentity identity;
  private final ProcForm form;
  private final ProcLines out;

  ProcPins(CodecAccess codec, CodecIdentity identity, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.form = form;
    this.identity = identity;
    this.out = out;
  }

  void print(int node) {
    PinCaps caps = new PinCaps(codec.parameter(node, Parameter.PIN_CAPS));
    caps(caps);
    if (caps.vref() && form.has(ProcTrait.PIN_VREF)) {
      out.add("    Vref caps:").flags(PinCaps.VREF, caps.word()).end();
    }
    if (caps.eapd() && form.has(ProcTrait.PIN_EAPD)) {
      int value = codec.get(node, Verb.GET_EAPD);
      out.add("  EAPD ").hex(value).add(":").when((value & 1) != 0, " BALANCED");
      out.when((value & 2) != 0, " EAPD").when((value & 4) != 0, " R/L").end();
    }
    config(new ConfigDefault(codec.get(node, Verb.GET_CONFIG_DEFAULT)));
    int control = codec.get(node, Verb.GET_PIN_CONTROL);
    out.add("  Pin-ctls: ").hex(control, 2).add(":").when((control & 0x20) != 0, " IN");
    out.when((control & 0x40) != 0, " OUT").when((control & 0x80) != 0, " HP");
    out.when(caps.vref() && form.has(ProcTrait.PIN_VREF_SETTING), vref(control & 7)).end();
  }

  private void caps(PinCaps caps) {
    if (form.has(ProcTrait.PIN_WIDTH)) {
      out.add("  Pincap ").hex(caps.word(), 8).add(":");
    } else {
      out.add("  Pincap 0x08").digits(caps.word(), 2).add(":");
    }
    out.when(caps.input(), " IN").when(caps.output(), " OUT").when(caps.headphone(), " HP");
    out.when(caps.eapd() && form.has(ProcTrait.PIN_DETECT), " EAPD");
    out.when(caps.presence() && form.has(ProcTrait.PIN_DETECT), " Detect");
    if (form.has(ProcTrait.PIN_WORDS)) {
      laterWords(caps);
    }
    out.end();
  }

  private void laterWords(PinCaps caps) {
    boolean display = form.has(ProcTrait.PIN_DISPLAY);
    out.when((caps.word() & 0x40) != 0, " Balanced");
    boolean swap =
        identity.vendorId() >>> 16 == CodecIdentity.REALTEK || !form.has(ProcTrait.PIN_HDMI);
    if (caps.hdmiOrSwap() && swap) {
      out.add(" R/L");
    } else if (caps.hdmiOrSwap()) {
      out.when(caps.highBitRate() && display, " HBR").add(" HDMI");
    }
    out.when(caps.displayPort() && display, " DP").when((caps.word() & 2) != 0, " Trigger");
    out.when((caps.word() & 1) != 0, " ImpSense");
  }

  private void config(ConfigDefault config) {
    out.add("  Pin Default ").hex(config.word(), 8).add(": [").add(config.port()).add("] ");
    String device = form.has(ProcTrait.JACK_WORDS) ? config.device() : config.earlierDevice();
    out.add(device).add(" at ").add(config.place()).add(" ").add(config.location()).end();
    out.add("    Conn = ").add(config.connection());
    out.add(", Color = ").add(config.color()).end();
    if (form.has(ProcTrait.PIN_ASSOCIATION)) {
      out.add("    DefAssociation = ").hex(config.association());
      out.add(", Sequence = ").hex(config.sequence()).end();
    }
    if (config.noPresence() && form.has(ProcTrait.PIN_MISC)) {
      out.add("    Misc = NO_PRESENCE").end();
    }
  }

  private static String vref(int setting) {
    return switch (setting) {
      case 0 -> " VREF_HIZ";
      case 1 -> " VREF_50";
      case 2 -> " VREF_GRD";
      case 4 -> " VREF_80";
      case 5 -> " VREF_100";
      default -> "";
    };
  }
}
