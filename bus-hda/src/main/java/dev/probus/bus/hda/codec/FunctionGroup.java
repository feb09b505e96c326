package dev.probus.bus.hda.codec;

/**
 * The function group whose children are a codec's widgets, with the defaults they fall back to.
 *
 * @param node the group's node id
 * @param pcm default rates, sizes and formats
 * @param ampIn default input amplifier
 * @param ampOut default output amplifier
 * @param power power states
 * @param gpio general purpose pins
 */
public record FunctionGroup(
    int node, PcmCaps pcm, AmpCaps ampIn, AmpCaps ampOut, PowerCaps power, GpioCaps gpio) {}
