package dev.probus.core.module;

import java.time.Duration;

/**
 * How much is loaded at once (R126).
 *
 * @param atOnce how many modules are loaded at the same time, and how deep requests may be nested
 *     in loads; 1 or more
 * @param patience how long a request waits for its turn before it fails; more than nothing
 */
public record LoadLimits(int atOnce, Duration patience) {
  private static final LoadLimits USUAL = new LoadLimits(50, Duration.ofSeconds(5));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public LoadLimits {
    if (atOnce < 1) {
      throw new IllegalArgumentException("loads at once: " + atOnce + ", expected 1 or more");
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException(
          "patience with loads: " + patience + ", expected more than nothing");
    }
  }

  /** Returns those of the kernel: 50 at once, 5 seconds. */
  public static LoadLimits usual() {
    return USUAL;
  }

  /** Says that a request has waited for too long. */
  public String late() {
    return "none of " + atOnce + " places was free for " + patience.toMillis() + " ms (R126)";
  }
}
