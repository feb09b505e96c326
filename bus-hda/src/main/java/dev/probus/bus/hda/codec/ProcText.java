package dev.probus.bus.hda.codec;

/**
 * Prints a codec as the kernel does in {@code /proc/asound/cardN/codec#M} (P1 to P48).
 *
 * <p>Everything below the header is read live, in the order in which it is printed. No set verb is
 * sent but the device selection of P46 and, with coefficients, their index (P79).
 */
public final class ProcText {

  private final CodecAccess codec;
  private final CodecIdentity identity;
  private final ProcInputs inputs;
  private final ProcLines out = new ProcLines();

  private ProcText(Link link, CodecIdentity identity, ProcInputs inputs) {
    this.codec = new CodecAccess(link, identity.address());
    this.identity = identity;
    this.inputs = inputs;
  }

  /**
   * Prints a codec.
   *
   * @param link the way to the codec
   * @param identity what was stored when the codec was found; the header shows it
   * @param inputs what no verb tells
   * @return the text; every line ends with a newline
   */
  public static String of(Link link, CodecIdentity identity, ProcInputs inputs) {
    return new ProcText(link, identity, inputs).print();
  }

  private String print() {
    header();
    GroupId audio = identity.audio();
    if (audio != null) {
      group(audio.node());
    }
    return out.toString();
  }

  /** Prints P1 to P8. */
  private void header() {
    String name = inputs.codecName().isEmpty() ? "Not Set" : inputs.codecName();
    out.add("Codec: ").add(name).end();
    out.add("Address: ").add(identity.address()).end();
    GroupId audio = identity.audio();
    if (audio != null) {
      function("AFG", audio);
    }
    GroupId modem = identity.modem();
    if (modem != null) {
      function("MFG", modem);
    }
    out.add("Vendor Id: ").hex(identity.vendorId(), 8).end();
    out.add("Subsystem Id: ").hex(identity.subsystemId(), 8).end();
    out.add("Revision Id: ").hex(identity.revisionId()).end();
    if (modem != null) {
      out.add("Modem Function Group: ").hex(modem.node()).end();
    } else {
      out.add("No Modem Function Group found").end();
    }
  }

  private void function(String kind, GroupId id) {
    out.add(kind).add(" Function Id: ").hex(id.type());
    out.add(" (unsol ").add(id.unsolicited()).add(")").end();
  }

  /** Prints P10 to P15 and then every widget. */
  private void group(int node) {
    ProcStreams streams = new ProcStreams(codec, out);
    ProcAmps amps = new ProcAmps(codec, out);
    ProcPower power = new ProcPower(codec, out);
    out.add("Default PCM:").end();
    streams.pcm(node);
    out.add("Default Amp-In caps: ");
    amps.caps(node, Parameter.AMP_IN_CAPS);
    out.add("Default Amp-Out caps: ");
    amps.caps(node, Parameter.AMP_OUT_CAPS);
    out.add("State of AFG node ").hex(node, 2).add(":").end();
    power.print(node);
    NodeRange range = NodeRange.of(codec.parameter(node, Parameter.NODE_COUNT));
    if (range.first() == 0) {
      out.add("Invalid AFG subtree").end();
      return;
    }
    gpio(node);
    ProcWidget widget = new ProcWidget(codec, identity, inputs, out);
    for (int i = 0; i < range.count(); i++) {
      widget.print(range.first() + i);
    }
  }

  private void gpio(int node) {
    GpioCaps caps = new GpioCaps(codec.parameter(node, Parameter.GPIO_CAPS));
    out.add("GPIO: io=").add(caps.io()).add(", o=").add(caps.outputs());
    out.add(", i=").add(caps.inputs()).add(", unsolicited=").add(caps.unsolicited());
    out.add(", wake=").add(caps.wake()).end();
    if (caps.io() == 0 || caps.io() > 8) {
      return;
    }
    int enable = codec.get(node, Verb.GET_GPIO_MASK);
    int direction = codec.get(node, Verb.GET_GPIO_DIRECTION);
    int wake = codec.get(node, Verb.GET_GPIO_WAKE);
    int unsolicited = codec.get(node, Verb.GET_GPIO_UNSOLICITED);
    int sticky = codec.get(node, Verb.GET_GPIO_STICKY);
    int data = codec.get(node, Verb.GET_GPIO_DATA);
    for (int i = 0; i < caps.io(); i++) {
      out.add("  IO[").add(i).add("]: enable=").add(enable >>> i & 1);
      out.add(", dir=").add(direction >>> i & 1).add(", wake=").add(wake >>> i & 1);
      out.add(", sticky=").add(sticky >>> i & 1).add(", data=").add(data >>> i & 1);
      out.add(", unsol=").add(unsolicited >>> i & 1).end();
    }
  }
}
