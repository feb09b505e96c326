package dev.probus.bus.hda.codec;

/**
 * The general purpose pins of a group: a bit for each pin in each word, as its verb answers.
 *
 * @param mask which are enabled
 * @param direction which are outputs
 * @param wake which can wake the codec
 * @param unsolicited which send unsolicited responses
 * @param sticky which keep an edge that came
 * @param data their levels
 */
public record GpioState(int mask, int direction, int wake, int unsolicited, int sticky, int data) {

  /** Reads them in the kernel's order (P15). */
  static GpioState read(CodecAccess codec, int group) {
    return new GpioState(
        codec.get(group, Verb.GET_GPIO_MASK),
        codec.get(group, Verb.GET_GPIO_DIRECTION),
        codec.get(group, Verb.GET_GPIO_WAKE),
        codec.get(group, Verb.GET_GPIO_UNSOLICITED),
        codec.get(group, Verb.GET_GPIO_STICKY),
        codec.get(group, Verb.GET_GPIO_DATA));
  }
}
