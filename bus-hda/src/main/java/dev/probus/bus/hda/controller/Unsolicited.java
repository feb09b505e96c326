package dev.probus.bus.hda.controller;

/**
 * What a codec said without being asked.
 *
 * @param address the codec's address, 0 to 15
 * @param response its 32 bits; the tag that the driver gave is in bits 31:26
 */
public record Unsolicited(int address, int response) {}
