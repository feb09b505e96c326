package dev.probus.core.linux.engine;

import java.util.HashMap;
import java.util.Map;

/** Finds devices that are retried so often that it will never end (R57). Inside the core. */
final class RetryCount {
  /** Retries since a moment. */
  private record Count(long since, int retries) {}

  private final int most;
  private final long within;
  private final Map<Unit, Count> counts = new HashMap<>();

  /**
   * Makes one.
   *
   * @param most how many retries are still believed
   * @param within in how many nanoseconds
   */
  RetryCount(int most, long within) {
    this.most = most;
    this.within = within;
  }

  /** Counts a retry; tells whether it is one too many. */
  boolean tooMany(Unit unit, long now) {
    Count count =
        counts.merge(
            unit,
            new Count(now, 1),
            (known, first) ->
                now - known.since > within ? first : new Count(known.since, known.retries + 1));
    return count.retries > most;
  }

  /** Starts anew for a device that made progress. */
  void forget(Unit unit) {
    counts.remove(unit);
  }
}
