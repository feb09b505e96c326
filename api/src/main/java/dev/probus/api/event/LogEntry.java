package dev.probus.api.event;

/**
 * An event with its place in the one total order of an engine's events.
 *
 * @param sequence the event's number, from 0, without gaps
 * @param nanos when it was written, in nanoseconds of the engine's clock since the engine was built
 * @param event what happened
 */
public record LogEntry(long sequence, long nanos, Event event) {}
