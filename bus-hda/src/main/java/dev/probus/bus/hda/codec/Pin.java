package dev.probus.bus.hda.codec;

/**
 * What a pin widget can do and what the board's maker connected to it.
 *
 * @param caps the pin's capabilities
 * @param config the configuration default
 * @param control the pin control byte at the time of reading
 */
public record Pin(PinCaps caps, ConfigDefault config, int control) {}
