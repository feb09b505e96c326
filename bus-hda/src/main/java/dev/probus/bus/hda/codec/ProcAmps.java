package dev.probus.bus.hda.codec;

/** Prints amplifiers (P41, P43). */
final class ProcAmps {

  private static final int OUTPUT = 0x8000;
  private static final int LEFT = 0x2000;

  private final CodecAccess codec;
  private final ProcForm form;
  private final ProcLines out;

  ProcAmps(CodecAccess codec, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.form = form;
    this.out = out;
  }

  void caps(int node, Parameter parameter) {
    AmpCaps caps = new AmpCaps(codec.parameter(node, parameter));
    if (!caps.known()) {
      out.add("N/A").end();
      return;
    }
    out.add("ofs=").hex(caps.offset(), 2).add(", nsteps=").hex(caps.steps(), 2);
    out.add(", stepsize=").hex(caps.stepSize(), 2).add(", mute=").add(caps.mute()).end();
  }

  void inputs(int node, WidgetCaps caps, ConnectionList list, int count) {
    out.add("  Amp-In vals: ");
    values(node, 0, count, caps.stereo() || stereoToMono(caps, list, count));
  }

  void outputs(int node, WidgetCaps caps, int count) {
    out.add("  Amp-Out vals: ");
    values(node, OUTPUT, count, caps.stereo());
  }

  /** Tells whether a mono mixer has a stereo widget as its only source: it has two values. */
  private boolean stereoToMono(WidgetCaps caps, ConnectionList list, int count) {
    if (!form.has(ProcTrait.MIXER_SIDES) || count != 1) {
      return false;
    }
    if (caps.type() != WidgetType.AUDIO_MIXER || list.nodes().isEmpty()) {
      return false;
    }
    int source = list.nodes().getFirst();
    return new WidgetCaps(codec.parameter(source, Parameter.WIDGET_CAPS)).stereo();
  }

  private void values(int node, int direction, int count, boolean stereo) {
    for (int i = 0; i < count; i++) {
      out.add(" [").hex(codec.get(node, Verb.GET_AMP_GAIN_MUTE, direction | LEFT | i), 2);
      if (stereo) {
        out.add(" ").hex(codec.get(node, Verb.GET_AMP_GAIN_MUTE, direction | i), 2);
      }
      out.add("]");
    }
    out.end();
  }
}
