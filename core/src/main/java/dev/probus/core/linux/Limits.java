package dev.probus.core.linux;

/**
 * Bounds for a core whose drivers may keep it busy for ever (R57).
 *
 * @param steps how many steps it may tell of
 * @param depth how many probes and releases may be nested
 */
public record Limits(long steps, int depth) {
  /** More than any written scenario needs, and still done within seconds. */
  public static final Limits USUAL = new Limits(1_000_000, 128);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Limits {
    if (steps < 1 || depth < 1) {
      throw new IllegalArgumentException("limits must be positive: " + steps + ", " + depth);
    }
  }
}
