package dev.probus.bus.hda.codec;

/**
 * What an amplifier is set to, left and right: bit 7 is mute, bits 6:0 are the gain (H16).
 *
 * @param left the left channel's raw value
 * @param right the right channel's raw value; the left one's for a mono widget
 */
public record AmpValue(int left, int right) {
  private static final int OUTPUT = 0x8000;
  private static final int LEFT = 0x2000;

  /** Reads one, of an input at an index or of the output. */
  static AmpValue read(CodecAccess codec, int node, boolean output, boolean stereo, int index) {
    int way = (output ? OUTPUT : 0) | (index & 0xf);
    int left = codec.get(node, Verb.GET_AMP_GAIN_MUTE, way | LEFT);
    int right = stereo ? codec.get(node, Verb.GET_AMP_GAIN_MUTE, way) : left;
    return new AmpValue(left, right);
  }
}
