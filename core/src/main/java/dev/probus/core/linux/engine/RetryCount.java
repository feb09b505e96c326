package dev.probus.core.linux.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds devices that are retried so often that it will never end (R57): so often since there was
 * progress. More devices bound than ever before are progress, and so is anything from outside; a
 * child that is bound in a probe and goes with it is none. Inside the core.
 */
final class RetryCount {
  private final int most;
  private final Map<Unit, Integer> counts = new HashMap<>();
  private int bound;
  private int mostBound;

  /**
   * Makes one.
   *
   * @param most how many retries are still believed
   */
  RetryCount(int most) {
    this.most = most;
  }

  /** Counts a retry; tells whether it is one too many. */
  boolean tooMany(Unit unit) {
    return counts.merge(unit, 1, Integer::sum) > most;
  }

  void bound() {
    if (++bound > mostBound) {
      mostBound = bound;
      progress();
    }
  }

  void unbound() {
    bound--;
  }

  /** Starts anew: something came from outside. */
  void progress() {
    counts.clear();
  }
}
