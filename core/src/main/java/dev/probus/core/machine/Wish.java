package dev.probus.core.machine;

import java.time.Duration;

/**
 * A resource that a device can do without, but prefers to wait for.
 *
 * @param resource the resource
 * @param patience how long to wait at the most
 */
record Wish(String resource, Duration patience) {}
