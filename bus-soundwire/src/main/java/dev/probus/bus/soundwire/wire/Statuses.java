package dev.probus.bus.soundwire.wire;

import dev.probus.bus.soundwire.SdwStatus;
import java.util.Optional;

/**
 * What is known of the device numbers 0 to 11 at once: four bits for each, device 0 lowest. In each
 * group the lowest bit says absent, then attached, alert, reserved. A ping sets one bit of each
 * group; a controller's interrupt bits are sticky, so that none or several of a group may be set.
 *
 * @param bits the groups, 48 bits
 */
public record Statuses(long bits) {
  private static final int WIDTH = 4;
  private static final long GROUP = 0xF;
  private static final int ALL = (Registers.LAST_DEVICE + 1) * WIDTH;

  /** No bit of any group. */
  public static final Statuses NONE = new Statuses(0);

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if a bit above device 11's is set
   */
  public Statuses {
    if (bits >>> ALL != 0) {
      throw new IllegalArgumentException(
          "status bits 0x" + Long.toHexString(bits) + ": expected no more than " + ALL + " bits");
    }
  }

  /** Returns the status of a device; nothing if not exactly one bit of its group is set. */
  public Optional<SdwStatus> of(int device) {
    long group = group(device);
    return Long.bitCount(group) == 1
        ? Optional.of(SdwStatus.of(Long.numberOfTrailingZeros(group)))
        : Optional.empty();
  }

  /** Tells whether this is the one thing that is said of a device. */
  public boolean is(int device, SdwStatus status) {
    return group(device) == 1L << status.code();
  }

  /** Returns the same, and this of a device beside what is said of it. */
  public Statuses and(int device, SdwStatus status) {
    return new Statuses(bits | 1L << ((device * WIDTH) + status.code()));
  }

  /** Returns the same, and nothing but this of a device. */
  public Statuses with(int device, SdwStatus status) {
    return new Statuses(bits & ~mask(device)).and(device, status);
  }

  /** Tells whether it says exactly one thing of every device. */
  public boolean complete() {
    for (int device = 0; device <= Registers.LAST_DEVICE; device++) {
      if (Long.bitCount(group(device)) != 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns the same, completed where nothing or several things are said of a device (S25). */
  public Statuses completedBy(Statuses ping) {
    long merged = bits;
    for (int device = 0; device <= Registers.LAST_DEVICE; device++) {
      if (Long.bitCount(group(device)) != 1) {
        long mask = mask(device);
        merged = (merged & ~mask) | (ping.bits & mask);
      }
    }
    return new Statuses(merged);
  }

  private long group(int device) {
    return (bits >>> (device * WIDTH)) & GROUP;
  }

  private static long mask(int device) {
    return GROUP << (device * WIDTH);
  }

  /** Returns the bits as logs write them, for example {@code 0x21}. */
  @Override
  public String toString() {
    return "0x" + Long.toHexString(bits);
  }
}
