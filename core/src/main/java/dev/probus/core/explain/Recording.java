package dev.probus.core.explain;

import dev.probus.api.event.LogEntry;
import java.util.List;
import java.util.OptionalLong;

/**
 * A run written down: the one thing that every view reads, whether the run has just ended, comes
 * out of a file, or was another kernel's. Immutable.
 *
 * @param machine what was booted
 * @param policy who decided when a device is probed: {@code precise}, {@code linux}, {@code
 *     linux-export}, or {@code kernel} if it was a real one
 * @param seed what decided the order of things, if anything did
 * @param entries what happened, in order
 */
public record Recording(String machine, String policy, OptionalLong seed, List<LogEntry> entries) {
  private static final String PRECISE = "precise";

  /** Copies the entries. */
  public Recording {
    entries = List.copyOf(entries);
  }

  /** Returns when the last thing happened, in nanoseconds of the engine's clock; 0 if none did. */
  public long nanos() {
    return entries.isEmpty() ? 0 : entries.getLast().nanos();
  }

  /** Tells whether who waits was looked at as soon as what it waited for was there. */
  boolean precise() {
    return policy.equals(PRECISE);
  }

  /**
   * Returns the engine's devices as they were when the last thing had happened, from the events
   * alone: state, driver, what is missed and why, what is provided, what failed.
   */
  public Snapshot snapshot() {
    return Reconstruction.of(this);
  }
}
