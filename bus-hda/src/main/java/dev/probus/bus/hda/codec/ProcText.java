package dev.probus.bus.hda.codec;

import org.jspecify.annotations.Nullable;

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
  private final ProcForm form;
  private final ProcLines out = new ProcLines();

  private ProcText(Link link, CodecIdentity identity, ProcInputs inputs, ProcForm form) {
    this.codec = new CodecAccess(link, identity.address());
    this.identity = identity;
    this.inputs = inputs;
    this.form = form;
  }

  /** Prints a codec in the form of Linux 6.1. */
  public static String of(Link link, CodecIdentity identity, ProcInputs inputs) {
    return of(link, identity, inputs, ProcForm.MODERN);
  }

  /**
   * Prints a codec.
   *
   * @param link the way to the codec
   * @param identity what was stored when the codec was found; the header shows it
   * @param inputs what no verb tells
   * @param form what the printing kernel's text has
   * @return the text; every line ends with a newline
   */
  public static String of(Link link, CodecIdentity identity, ProcInputs inputs, ProcForm form) {
    return new ProcText(link, identity, inputs, form).print();
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
    functions();
    out.add("Vendor Id: ").hex(identity.vendorId(), 8).end();
    int digits = form.has(ProcTrait.SUBSYSTEM_WIDTH) ? 8 : 1;
    out.add("Subsystem Id: ").hex(identity.subsystemId(), digits).end();
    out.add("Revision Id: ").hex(identity.revisionId()).end();
    if (!form.has(ProcTrait.MODEM_LINE)) {
      return;
    }
    GroupId modem = identity.modem();
    if (modem != null) {
      out.add("Modem Function Group: ").hex(modem.node()).end();
    } else {
      out.add("No Modem Function Group found").end();
    }
  }

  private void functions() {
    GroupId audio = identity.audio();
    GroupId modem = identity.modem();
    if (form.has(ProcTrait.FUNCTION_IDS)) {
      if (audio != null) {
        function("AFG", audio);
      }
      if (modem != null) {
        function("MFG", modem);
      }
    } else if (form.has(ProcTrait.FUNCTION_ID)) {
      out.add("Function Id: ").hex(lastFunction(audio, modem)).end();
    }
  }

  /** Returns the type of the group with the highest node: the kernel kept the last one it read. */
  private static int lastFunction(@Nullable GroupId audio, @Nullable GroupId modem) {
    if (audio == null || modem == null) {
      return audio != null ? audio.type() : modem != null ? modem.type() : 0;
    }
    return audio.node() > modem.node() ? audio.type() : modem.type();
  }

  private void function(String kind, GroupId id) {
    out.add(kind).add(" Function Id: ").hex(id.type());
    out.add(" (unsol ").add(id.unsolicited()).add(")").end();
  }

  /** Prints P10 to P15 and then every widget. */
  private void group(int node) {
    ProcStreams streams = new ProcStreams(codec, form, out);
    ProcAmps amps = new ProcAmps(codec, form, out);
    out.add("Default PCM:");
    streams.pcm(node);
    out.add("Default Amp-In caps: ");
    amps.caps(node, Parameter.AMP_IN_CAPS);
    out.add("Default Amp-Out caps: ");
    amps.caps(node, Parameter.AMP_OUT_CAPS);
    if (form.has(ProcTrait.GROUP_POWER)) {
      out.add("State of AFG node ").hex(node, 2).add(":").end();
      new ProcPower(codec, form, out).print(node);
    }
    NodeRange range = NodeRange.of(codec.parameter(node, Parameter.NODE_COUNT));
    if (range.first() == 0) {
      out.add("Invalid AFG subtree").end();
      return;
    }
    if (form.has(ProcTrait.GPIO)) {
      gpio(node);
    }
    ProcWidget widget = new ProcWidget(codec, identity, inputs, form, out);
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
      if (form.has(ProcTrait.GPIO_UNSOLICITED)) {
        out.add(", unsol=").add(unsolicited >>> i & 1);
      }
      out.end();
    }
  }
}
