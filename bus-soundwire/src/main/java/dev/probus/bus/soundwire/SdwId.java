package dev.probus.bus.soundwire;

import dev.probus.api.driver.MatchTable;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One entry of a driver's table: the parts that it is for.
 *
 * {@snippet :
 * public MatchTable matches() {
 *   return SdwId.table(SdwId.of(0x025D, 0x1308, 2, 0), SdwId.of(0x019F, 0x8373));
 * }
 * }
 *
 * @param manufacturer 1 to 0xFFFF
 * @param part 1 to 0xFFFF
 * @param version 1 to 15; 0 for any. Of a part that exists in several versions an entry for one
 *     leaves out the others silently (Z14)
 * @param deviceClass 1 to 0xFF; 0 for any
 */
public record SdwId(int manufacturer, int part, int version, int deviceClass) {

  /**
   * Checks the fields. A part of 0 is refused since it has no one meaning: any part to a module
   * table (R137), and none but 0 to the bus (R139).
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SdwId {
    Bits.MANUFACTURER.check(manufacturer, 1);
    Bits.PART.check(part, 1);
    Bits.VERSION.check(version, 0);
    Bits.DEVICE_CLASS.check(deviceClass, 0);
  }

  /** Returns the entry for all versions and classes of a part. */
  public static SdwId of(int manufacturer, int part) {
    return new SdwId(manufacturer, part, 0, 0);
  }

  /** Returns the entry for a part of this version and class; 0 is any. */
  public static SdwId of(int manufacturer, int part, int version, int deviceClass) {
    return new SdwId(manufacturer, part, version, deviceClass);
  }

  /** Returns what a driver with these entries matches. */
  public static MatchTable table(SdwId... ids) {
    return new MatchTable(Stream.of(ids).map(SdwId::pattern).toList());
  }

  /** Returns the entry as a module table spells it, for example {@code sdw:m025Dp0711v03c*}. */
  public String pattern() {
    String start = String.format(Locale.ROOT, "sdw:m%04Xp%04X", manufacturer, part);
    return start + "v" + (version == 0 ? "*" : hex(version)) + "c" + classPattern();
  }

  /** Ends in exactly one star (R137). */
  private String classPattern() {
    return deviceClass == 0 ? "*" : hex(deviceClass) + "*";
  }

  private static String hex(int number) {
    return String.format(Locale.ROOT, "%02X", number);
  }

  /**
   * Tells whether a peripheral is of this entry (R139), for a driver that treats its parts
   * differently.
   */
  public boolean matches(SdwAddress address) {
    return manufacturer == address.manufacturer()
        && part == address.part()
        && (version == 0 || version == address.version())
        && (deviceClass == 0 || deviceClass == address.deviceClass());
  }
}
