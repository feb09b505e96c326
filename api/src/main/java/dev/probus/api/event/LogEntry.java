package dev.probus.api.event;

/**
 * An event with its place in the one total order of an engine's events.
 *
 * @param sequence the event's number, from 0, without gaps
 * @param nanos when the engine took the step that it is part of, in nanoseconds of the engine's
 *     clock since the engine was built; all events of one step have the same time
 * @param event what happened
 */
public record LogEntry(long sequence, long nanos, Event event) {}
