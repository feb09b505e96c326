package dev.probus.bus.soundwire.wire;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that happens to a link at a time.
 *
 * @param at how long after the link's start
 * @param fact what
 */
public record Timed(Duration at, WireFact fact) {

  /**
   * Checks the time.
   *
   * @throws IllegalArgumentException if it is before the start
   */
  public Timed {
    Objects.requireNonNull(fact, "fact");
    if (at.isNegative()) {
      throw new IllegalArgumentException(
          fact + " at " + at + ": expected no time before the start");
    }
  }

  /** Returns the fact at so many milliseconds. */
  public static Timed atMillis(long millis, WireFact fact) {
    return new Timed(Duration.ofMillis(millis), fact);
  }
}
