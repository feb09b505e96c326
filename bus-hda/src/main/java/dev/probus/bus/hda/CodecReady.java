package dev.probus.bus.hda;

/**
 * A codec that could not be configured at first, and can be now (Z30).
 *
 * @param codec the codec's device
 * @param tries how often its controller has looked, from 2
 */
public record CodecReady(HdaCodecDevice codec, int tries) {}
