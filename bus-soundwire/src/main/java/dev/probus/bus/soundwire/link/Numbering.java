package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.wire.Registers;
import java.util.Set;

/**
 * How device numbers are given out (S3).
 *
 * @param scheme who shares the numbers
 * @param lowest the lowest number for a peripheral that shares them with other links
 * @param highest the highest number for one that does not
 */
public record Numbering(Scheme scheme, int lowest, int highest) {

  /** Who shares a row of numbers. */
  public enum Scheme {
    /** The peripherals of one link. */
    PER_LINK,
    /** The peripherals of all links of a controller. */
    SYSTEM_WIDE,
    /** Those that can wake the system share one row; the others have a row for each link. */
    MIXED
  }

  /** Parts that only play, and so never wake a system; others may. */
  private static final Set<Integer> AMPLIFIERS =
      Set.of(
          0x019F_8373,
          0x019F_8363,
          0x025D_1308,
          0x025D_1316,
          0x025D_1318,
          0x025D_1320,
          0x0217_2010,
          0x0217_2110,
          0x0217_0202,
          0x01FA_3556,
          0x01FA_3557,
          0x0105_55AA);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not a device number
   */
  public Numbering {
    if (lowest < 1 || highest > Registers.LAST_DEVICE || lowest > Registers.LAST_DEVICE) {
      throw new IllegalArgumentException(
          "device numbers " + lowest + " and " + highest + ": expected 1 to 11");
    }
  }

  /** Returns the numbering in which each link has all eleven. */
  public static Numbering perLink() {
    return new Numbering(Scheme.PER_LINK, 1, Registers.LAST_DEVICE);
  }

  /** Returns the same as old kernels do it: they never give out the eleventh (S3). */
  public static Numbering oldPerLink() {
    return new Numbering(Scheme.PER_LINK, 1, Registers.LAST_DEVICE - 1);
  }

  /**
   * Returns the numbering in which no number is given twice below one controller.
   *
   * @param lowest the first number: 4 in kernel 6.1, 6 in later ones
   */
  public static Numbering systemWide(int lowest) {
    return new Numbering(Scheme.SYSTEM_WIDE, lowest, Registers.LAST_DEVICE);
  }

  /** Returns the numbering of the newest kernels. */
  public static Numbering mixed() {
    return new Numbering(Scheme.MIXED, 6, Registers.LAST_DEVICE);
  }

  /** Tells whether a part shares its numbers with those of other links. */
  boolean shared(SdwAddress part) {
    return switch (scheme) {
      case PER_LINK -> false;
      case SYSTEM_WIDE -> true;
      case MIXED -> !AMPLIFIERS.contains(part.manufacturer() << 16 | part.part());
    };
  }
}
