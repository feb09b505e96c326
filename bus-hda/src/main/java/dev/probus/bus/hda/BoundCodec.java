package dev.probus.bus.hda;

import dev.probus.bus.hda.codec.Codec;

/**
 * A codec with its driver: the resource that a sound card needs of it.
 *
 * @param codec the codec
 * @param driver the name of the driver that drives it
 */
public record BoundCodec(Codec codec, String driver) {}
