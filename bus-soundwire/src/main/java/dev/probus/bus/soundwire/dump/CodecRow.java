package dev.probus.bus.soundwire.dump;

import dev.probus.bus.soundwire.SdwId;

/**
 * An entry of a driver's table.
 *
 * @param id the parts that it is for
 * @param driver the driver's name
 * @param module the module that the driver comes with
 */
public record CodecRow(SdwId id, String driver, String module) {}
