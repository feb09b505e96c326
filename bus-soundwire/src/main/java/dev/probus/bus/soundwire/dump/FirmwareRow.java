package dev.probus.bus.soundwire.dump;

import dev.probus.bus.soundwire.FirmwareEntry;

/**
 * A peripheral that the firmware of a real machine declares.
 *
 * @param machine the machine's name
 * @param entry its address, and where it stands
 * @param ghost whether it is known, or most likely, that nothing is there
 */
public record FirmwareRow(String machine, FirmwareEntry entry, boolean ghost) {}
