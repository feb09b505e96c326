package dev.probus.bus.soundwire;

/**
 * A peripheral that is on its bus, and whose driver has been told so and has set it up: a resource
 * that consumers of its registers require (S28). It goes when the peripheral is lost or its driver
 * is unbound.
 *
 * @param driver the driver's name
 * @param generation how often the peripheral has attached
 */
public record Initialised(String driver, int generation) {}
