package dev.probus.core.async;

/**
 * The number of an asynchronous call: one increasing sequence over all domains (R115).
 *
 * @param number from 1; {@link Long#MAX_VALUE} stands behind every call
 */
public record Cookie(long number) implements Comparable<Cookie> {
  /** Behind every call that there ever is. */
  public static final Cookie INFINITE = new Cookie(Long.MAX_VALUE);

  @Override
  public int compareTo(Cookie other) {
    return Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return this.equals(INFINITE) ? "infinite" : Long.toString(number);
  }
}
