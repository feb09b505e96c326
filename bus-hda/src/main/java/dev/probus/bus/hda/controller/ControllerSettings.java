package dev.probus.bus.hda.controller;

import java.util.OptionalInt;

/**
 * How a controller is to be driven: what module options say in a kernel.
 *
 * @param way how commands reach the codecs
 * @param scan what is done about addresses that do not answer
 * @param slots how many addresses are looked at, 1 to 15; the kernel looks at 4 or 8 (H10)
 * @param probeMask bits of the addresses to look at; with bit 8 set the low 8 bits are taken for
 *     present whatever the hardware says (H11)
 */
public record ControllerSettings(Way way, ScanStyle scan, int slots, OptionalInt probeMask) {

  /** Every address that the specification knows: 0 to 14. */
  public static final int ALL_SLOTS = 15;

  private static final int FORCE = 1 << 8;

  /**
   * Checks the number of addresses.
   *
   * @throws IllegalArgumentException if it is not 1 to 15
   */
  public ControllerSettings {
    if (slots < 1 || slots > ALL_SLOTS) {
      throw new IllegalArgumentException(slots + " slots, expected 1 to " + ALL_SLOTS);
    }
  }

  /** Returns settings with rings, one try for each address, and all addresses. */
  public static ControllerSettings usual() {
    return new ControllerSettings(Way.RINGS, ScanStyle.ONCE, ALL_SLOTS, OptionalInt.empty());
  }

  /** Returns the same with another way. */
  public ControllerSettings with(Way other) {
    return new ControllerSettings(other, scan, slots, probeMask);
  }

  /** Returns the same with another style of scan. */
  public ControllerSettings with(ScanStyle other) {
    return new ControllerSettings(way, other, slots, probeMask);
  }

  /** Returns the same with another number of addresses. */
  public ControllerSettings withSlots(int other) {
    return new ControllerSettings(way, scan, other, probeMask);
  }

  /** Returns the same with a probe mask. */
  public ControllerSettings withProbeMask(int mask) {
    return new ControllerSettings(way, scan, slots, OptionalInt.of(mask));
  }

  /** Returns which of the addresses that report presence are to be asked (H10, H11). */
  int limit(int present) {
    int mask = present;
    if (probeMask.isPresent()) {
      int wanted = probeMask.getAsInt();
      mask = (wanted & FORCE) == 0 ? present & wanted : wanted & 0xff;
    }
    return mask & (1 << slots) - 1;
  }
}
