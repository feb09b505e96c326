package dev.probus.bus.devicetree.blob;

/**
 * Memory that nobody may use but who knows what it is for.
 *
 * @param address where it begins, without a sign
 * @param size how many bytes it has, without a sign
 */
public record Reservation(long address, long size) {}
