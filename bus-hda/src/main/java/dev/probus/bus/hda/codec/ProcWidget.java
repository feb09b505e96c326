package dev.probus.bus.hda.codec;

/** Prints one widget (P20 to P31). */
final class ProcWidget {

  private final CodecAccess codec;
  private final ProcInputs inputs;
  private final ProcForm form;
  private final ProcLines out;
  private final ProcAmps amps;
  private final ProcPins pins;
  private final ProcStreams streams;
  private final ProcPower power;
  private final ProcConnections connections;

  ProcWidget(
      CodecAccess codec, CodecIdentity identity, ProcInputs inputs, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.inputs = inputs;
    this.form = form;
    this.out = out;
    this.amps = new ProcAmps(codec, form, out);
    this.pins = new ProcPins(codec, identity, form, out);
    this.streams = new ProcStreams(codec, form, out);
    this.power = new ProcPower(codec, form, out);
    this.connections = new ProcConnections(codec, form, out);
  }

  void print(int node) {
    WidgetCaps caps = new WidgetCaps(codec.parameter(node, Parameter.WIDGET_CAPS));
    boolean empty = caps.word() == 0;
    WidgetType type =
        empty && !form.has(ProcTrait.EMPTY_WIDGET) ? WidgetType.AUDIO_OUTPUT : caps.type();
    title(node, caps, type);
    if (empty && type == WidgetType.UNKNOWN) {
      return; // it has no type, so nothing more applies to it (P20)
    }
    ConnectionList list =
        caps.readsConnections() ? ConnectionList.read(codec, node) : ConnectionList.NONE;
    amplifiers(node, caps, list);
    switch (type) {
      case PIN -> pins.print(node);
      case VOLUME_KNOB -> knob(node);
      case AUDIO_OUTPUT, AUDIO_INPUT -> streams.converter(node, caps, type);
      default -> {}
    }
    state(node, caps);
    if (type == WidgetType.PIN && inputs.deviceLists()) {
      connections.devices(node, caps, list.count());
    }
    if (caps.connectionList() || (caps.readsConnections() && form.has(ProcTrait.KNOB_SOURCES))) {
      connections.print(node, caps, list);
    }
    if (caps.processing() && form.has(ProcTrait.PROCESSING)) {
      processing(node);
    }
  }

  /** Prints P26 to P28. */
  private void state(int node, WidgetCaps caps) {
    if (caps.unsolicited() && form.has(ProcTrait.UNSOLICITED)) {
      int response = codec.get(node, Verb.GET_UNSOLICITED);
      out.add("  Unsolicited: tag=").digits(response & 0x3f, 2);
      out.add(", enabled=").add((response & 0x80) != 0).end();
    }
    if (caps.power()) {
      power.print(node);
    }
    if (caps.delay() != 0 && form.has(ProcTrait.DELAY)) {
      out.add("  Delay: ").add(caps.delay()).add(" samples").end();
    }
  }

  private void title(int node, WidgetCaps caps, WidgetType type) {
    out.add("Node ").hex(node, 2).add(" [").add(type.text());
    out.add("] wcaps ").hex(caps.word()).add(":");
    if (!caps.stereo()) {
      out.add(" Mono");
    } else if (caps.channels() == 2 || !form.has(ProcTrait.CHANNELS)) {
      out.add(" Stereo");
    } else {
      out.add(" ").add(caps.channels()).add("-Channels");
    }
    out.when(caps.digital(), " Digital").when(caps.inAmp(), " Amp-In");
    out.when(caps.outAmp(), " Amp-Out");
    if (form.has(ProcTrait.TITLE_FLAGS)) {
      out.when(caps.stripe(), " Stripe").when(caps.swap(), " R/L");
      out.when(caps.contentProtection(), " CP");
    }
    out.end();
  }

  private void amplifiers(int node, WidgetCaps caps, ConnectionList list) {
    int sources = caps.connectionList() ? list.count() : 0;
    boolean pin = caps.type() == WidgetType.PIN;
    if (caps.inAmp()) {
      out.add("  Amp-In caps: ");
      amps.caps(node, Parameter.AMP_IN_CAPS);
      boolean one =
          (pin && form.has(ProcTrait.PIN_ONE_AMP))
              || (caps.type() == WidgetType.AUDIO_INPUT && inputs.singleAdcAmp());
      amps.inputs(node, caps, list, one ? 1 : sources);
    }
    if (caps.outAmp()) {
      out.add("  Amp-Out caps: ");
      amps.caps(node, Parameter.AMP_OUT_CAPS);
      amps.outputs(node, caps, pin && inputs.pinAmpPerSource() ? sources : 1);
    }
  }

  private void knob(int node) {
    if (!form.has(ProcTrait.VOLUME_KNOB)) {
      return;
    }
    int caps = codec.parameter(node, Parameter.VOLUME_KNOB_CAPS);
    int value = codec.get(node, Verb.GET_VOLUME_KNOB);
    out.add("  Volume-Knob: delta=").add((caps & 0x80) != 0).add(", steps=").add(caps & 0x7f);
    out.add(", direct=").add((value & 0x80) != 0).add(", val=").add(value & 0x7f).end();
  }

  private void processing(int node) {
    ProcessingCaps caps = new ProcessingCaps(codec.parameter(node, Parameter.PROCESSING_CAPS));
    out.add("  Processing caps: benign=").add(caps.benign());
    out.add(", ncoeff=").add(caps.coefficients()).end();
    if (!inputs.coefficients()) {
      return;
    }
    int index = codec.get(node, Verb.GET_COEFFICIENT_INDEX);
    for (int i = 0; i < caps.coefficients(); i++) {
      codec.set(node, Verb.SET_COEFFICIENT_INDEX, i);
      int value = codec.get(node, Verb.GET_PROCESSING_COEFFICIENT);
      out.add("    Coeff ").hex(i, 2).add(": ").hex(value, 4).end();
    }
    codec.set(node, Verb.SET_COEFFICIENT_INDEX, index);
  }
}
