package dev.probus.bus.soundwire.dump;

import dev.probus.bus.soundwire.FirmwareEntry;

/**
 * A peripheral of a machine that a kernel knows.
 *
 * @param platform the chip, in short: {@code tgl}
 * @param number which of its platform's machines, from 1
 * @param topology the file that its card's topology is read from
 * @param entry its address, and where it stands
 */
public record MachineRow(String platform, int number, String topology, FirmwareEntry entry) {}
