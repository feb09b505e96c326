package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import java.util.Optional;

/**
 * A driver as the kernel shows it.
 *
 * @param bus the bus that it is registered on
 * @param name its name there
 * @param module the module that it came with, with {@code _}; empty if it is built in
 */
record SysfsDriverEntry(BusName bus, String name, Optional<String> module) {}
