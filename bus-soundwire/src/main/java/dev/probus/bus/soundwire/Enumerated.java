package dev.probus.bus.soundwire;

/**
 * A peripheral that is on its bus with a number of its own: a resource that the bus publishes when
 * it attaches and withdraws when it is lost (S24).
 *
 * @param number its device number, 1 to 11
 * @param generation how often it has attached
 */
public record Enumerated(int number, int generation) {}
