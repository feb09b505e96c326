package dev.probus.core.linux;

/**
 * What a core is given to boot with.
 *
 * @param bus the one bus
 * @param parameters the command line
 * @param delayed who calls back later; needed if the timeout is armed (R63) or firmware requested
 */
public record LinuxSettings(LinuxBus bus, BootParameters parameters, DelayedWork delayed) {}
