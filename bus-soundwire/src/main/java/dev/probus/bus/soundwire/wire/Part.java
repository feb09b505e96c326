package dev.probus.bus.soundwire.wire;

import java.time.Duration;

/**
 * A part that is really soldered to a link, whatever firmware says.
 *
 * @param deviceId what it answers when it is asked who it is, 48 bits (S1)
 * @param attaches how long after the link's start it answers
 * @param quits after how many reads of an id register it is gone in the middle of the enumeration;
 *     0 for never. It is back when it is told to attach again, and then stays
 */
public record Part(long deviceId, Duration attaches, int quits) {
  /** How long a part takes that is well. */
  public static final Duration AT_ONCE = Duration.ofMillis(1);

  private static final int DEVICE_ID_BITS = 48;

  /**
   * Checks the parts of it.
   *
   * @throws IllegalArgumentException if the id has more than 48 bits, or a number is negative
   */
  public Part {
    if (deviceId >>> DEVICE_ID_BITS != 0 || attaches.isNegative() || quits < 0) {
      throw new IllegalArgumentException(
          "part 0x" + Long.toHexString(deviceId) + ": " + attaches + ", " + quits);
    }
  }

  /** Returns a part that is well. */
  public static Part of(long deviceId) {
    return new Part(deviceId, AT_ONCE, 0);
  }

  /** Returns the same part, answering so long after the link's start. */
  public Part attaching(Duration after) {
    return new Part(deviceId, after, quits);
  }

  /** Returns the same part, gone after so many reads of its id registers. */
  public Part quitting(int reads) {
    return new Part(deviceId, attaches, reads);
  }
}
