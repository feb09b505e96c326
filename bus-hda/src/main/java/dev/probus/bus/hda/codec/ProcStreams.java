package dev.probus.bus.hda.codec;

/** Prints stream capabilities and converters (P40, P45). */
final class ProcStreams {

  private final CodecAccess codec;
  private final ProcLines out;

  ProcStreams(CodecAccess codec, ProcLines out) {
    this.codec = codec;
    this.out = out;
  }

  void pcm(int node) {
    PcmCaps caps =
        new PcmCaps(
            codec.parameter(node, Parameter.PCM), codec.parameter(node, Parameter.STREAM_FORMATS));
    if (!caps.known()) {
      out.add("N/A").end();
      return;
    }
    out.add("    rates [").hex(caps.rateBits()).add("]:").numbers(caps.rates()).end();
    out.add("    bits [").hex(caps.sizeBits()).add("]:").numbers(caps.sizes()).end();
    out.add("    formats [").hex(caps.formats() & 0xf).add("]:");
    out.flags(PcmCaps.FORMATS, caps.formats()).end();
  }

  void converter(int node, WidgetCaps caps) {
    int stream = codec.get(node, Verb.GET_CONVERTER_STREAM);
    out.add("  Converter: stream=").add(stream >>> 4 & 0xf);
    out.add(", channel=").add(stream & 0xf).end();
    if (caps.type() == WidgetType.AUDIO_INPUT && (stream & 0xf) == 0) {
      out.add("  SDI-Select: ").add(codec.get(node, Verb.GET_SDI_SELECT) & 0xf).end();
    }
    if (caps.digital()) {
      Digital digital = new Digital(codec.get(node, Verb.GET_DIGITAL_CONVERTER));
      out.add("  Digital:").flags(Digital.FLAGS, digital.word()).end();
      out.add("  Digital category: ").hex(digital.category()).end();
      out.add("  IEC Coding Type: ").hex(digital.codingType()).end();
    }
    if (caps.formatOverride()) {
      out.add("  PCM:").end();
      pcm(node);
    }
  }
}
