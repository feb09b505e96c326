package dev.probus.bus.hda.codec;

import org.jspecify.annotations.Nullable;

/**
 * What a converter is set to.
 *
 * @param stream the number of the stream, 0 to 15; 0 is none
 * @param channel the first of the stream's channels, 0 to 15
 * @param format the stream's format, 16 bits
 * @param channelCount how many channels it takes, less one
 * @param dataLine the data line an input sends on, 0 to 15
 * @param digital what goes beside the samples; only of a digital converter
 * @param lpcm the raw word of {@link Parameter#HDMI_LPCM}; only of a digital output, else 0
 */
public record Converter(
    int stream,
    int channel,
    int format,
    int channelCount,
    int dataLine,
    @Nullable Digital digital,
    int lpcm) {

  static Converter read(CodecAccess codec, Widget widget) {
    int node = widget.node();
    boolean output = widget.type() == WidgetType.AUDIO_OUTPUT;
    boolean digital = widget.caps().digital();
    int stream = codec.get(node, Verb.GET_CONVERTER_STREAM);
    return new Converter(
        stream >>> 4 & 0xf,
        stream & 0xf,
        codec.get(node, Verb.GET_STREAM_FORMAT) & 0xffff,
        codec.get(node, Verb.GET_CHANNEL_COUNT) & 0xff,
        output ? 0 : codec.get(node, Verb.GET_SDI_SELECT) & 0xf,
        digital ? new Digital(codec.get(node, Verb.GET_DIGITAL_CONVERTER)) : null,
        digital && output ? codec.parameter(node, Parameter.HDMI_LPCM) : 0);
  }
}
