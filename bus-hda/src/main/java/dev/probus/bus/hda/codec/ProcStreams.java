package dev.probus.bus.hda.codec;

import java.util.List;

/** Prints stream capabilities and converters (P40, P45). */
final class ProcStreams {

  private final CodecAccess codec;
  private final ProcForm form;
  private final ProcLines out;

  ProcStreams(CodecAccess codec, ProcForm form, ProcLines out) {
    this.codec = codec;
    this.form = form;
    this.out = out;
  }

  /** Prints what comes after a label without a line's end. */
  void pcm(int node) {
    PcmCaps caps =
        new PcmCaps(
            codec.parameter(node, Parameter.PCM), codec.parameter(node, Parameter.STREAM_FORMATS));
    if (!form.has(ProcTrait.PCM_LINES)) {
      oneLine(caps);
      return;
    }
    out.end();
    if (!caps.known()) {
      out.add("N/A").end();
      return;
    }
    List<Integer> rates = caps.rates();
    if (!form.has(ProcTrait.RATE_384000)) {
      rates = rates.stream().filter(rate -> rate != PcmCaps.NEWEST_RATE).toList();
    }
    out.add("    rates [").hex(caps.rateBits()).add("]:").numbers(rates).end();
    out.add("    bits [").hex(caps.sizeBits()).add("]:").numbers(caps.sizes()).end();
    out.add("    formats [").hex(caps.formats() & 0xf).add("]:");
    out.flags(PcmCaps.FORMATS, caps.formats()).end();
  }

  private void oneLine(PcmCaps caps) {
    if (!caps.known()) {
      out.add(" N/A").end();
      return;
    }
    out.add(" rates ").hex(caps.rateBits(), 3).add(", bits ").hex(caps.sizeBits(), 2);
    out.add(", types ").hex(caps.formats() & 0xf).end();
  }

  void converter(int node, WidgetCaps caps, WidgetType type) {
    if (form.has(ProcTrait.CONVERTER)) {
      stream(node, type);
    }
    if (caps.digital() && form.has(ProcTrait.DIGITAL)) {
      digital(new Digital(codec.get(node, Verb.GET_DIGITAL_CONVERTER)));
    }
    if (caps.formatOverride()) {
      out.add("  PCM:");
      pcm(node);
    }
  }

  private void stream(int node, WidgetType type) {
    int stream = codec.get(node, Verb.GET_CONVERTER_STREAM);
    out.add("  Converter: stream=").add(stream >>> 4 & 0xf);
    out.add(", channel=").add(stream & 0xf).end();
    boolean first = (stream & 0xf) == 0;
    if (type == WidgetType.AUDIO_INPUT && first && form.has(ProcTrait.SDI_SELECT)) {
      out.add("  SDI-Select: ").add(codec.get(node, Verb.GET_SDI_SELECT) & 0xf).end();
    }
  }

  private void digital(Digital digital) {
    List<NamedBit> flags =
        form.has(ProcTrait.NON_COPYRIGHT) ? Digital.FLAGS : Digital.EARLIER_FLAGS;
    out.add("  Digital:").flags(flags, digital.word()).end();
    out.add("  Digital category: ").hex(digital.category()).end();
    if (form.has(ProcTrait.CODING_TYPE)) {
      out.add("  IEC Coding Type: ").hex(digital.codingType()).end();
    }
  }
}
