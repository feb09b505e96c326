package dev.probus.bus.soundwire;

import dev.probus.api.Modalias;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which part sits where: what firmware says of a peripheral in its {@code _ADR} (S1). Without the
 * link it is the device id that the peripheral itself answers with.
 *
 * @param link the link that it is on, 0 to 15
 * @param version the SoundWire version, 0 to 15: 1 is 1.0, 2 is 1.1, 3 is 1.2 (S2)
 * @param uniqueId tells equal parts of one link apart, 0 to 15
 * @param manufacturer 0 to 0xFFFF
 * @param part the manufacturer's number for the part, 0 to 0xFFFF
 * @param deviceClass 0 to 0xFF; 0 is none
 */
public record SdwAddress(
    int link, int version, int uniqueId, int manufacturer, int part, int deviceClass) {
  private static final Pattern TEXT = Pattern.compile("0x\\p{XDigit}{1,16}");
  private static final int BITS = 52;
  private static final int DEVICE_ID_BITS = 48;

  /**
   * Checks the fields.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public SdwAddress {
    Bits.LINK.check(link, 0);
    Bits.VERSION.check(version, 0);
    Bits.UNIQUE_ID.check(uniqueId, 0);
    Bits.MANUFACTURER.check(manufacturer, 0);
    Bits.PART.check(part, 0);
    Bits.DEVICE_CLASS.check(deviceClass, 0);
  }

  /**
   * Takes an {@code _ADR} apart.
   *
   * @throws IllegalArgumentException if a bit above the link's is set
   */
  public static SdwAddress ofAdr(long adr) {
    if (adr >>> BITS != 0) {
      throw new IllegalArgumentException(
          String.format("SoundWire address %#018x: expected bits 63 to 52 to be zero", adr));
    }
    return new SdwAddress(
        Bits.LINK.of(adr),
        Bits.VERSION.of(adr),
        Bits.UNIQUE_ID.of(adr),
        Bits.MANUFACTURER.of(adr),
        Bits.PART.of(adr),
        Bits.DEVICE_CLASS.of(adr));
  }

  /**
   * Takes a device id apart, as a peripheral gives it.
   *
   * @param link the link that it answered on, 0 to 15
   * @param deviceId its 48 bits
   * @throws IllegalArgumentException if the link is out of range, or a bit above 47 is set
   */
  public static SdwAddress ofDeviceId(int link, long deviceId) {
    if (deviceId >>> DEVICE_ID_BITS != 0) {
      throw new IllegalArgumentException(
          String.format("SoundWire device id %#x: expected no more than 48 bits", deviceId));
    }
    return ofAdr(Bits.LINK.at(Bits.LINK.check(link, 0)) | deviceId);
  }

  /**
   * Reads an {@code _ADR} as people write it, for example {@code 0x000120025D130800}.
   *
   * @param text {@code 0x} and 1 to 16 digits of either case
   * @throws IllegalArgumentException if it is not written so, or a bit above the link's is set
   */
  public static SdwAddress parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "SoundWire address '" + text + "': expected 0x and 1 to 16 hexadecimal digits");
    }
    return ofAdr(HexFormat.fromHexDigitsToLong(text, 2, text.length()));
  }

  /** Returns the {@code _ADR}: 64 bits, of which the upper 12 are zero. */
  public long adr() {
    return Bits.LINK.at(link) | deviceId();
  }

  /** Returns what the peripheral answers when it is asked who it is: 48 bits. */
  public long deviceId() {
    return Bits.VERSION.at(version)
        | Bits.UNIQUE_ID.at(uniqueId)
        | Bits.MANUFACTURER.at(manufacturer)
        | Bits.PART.at(part)
        | Bits.DEVICE_CLASS.at(deviceClass);
  }

  /** Returns what drivers match; neither link nor unique id is in it (R137, S40). */
  public Modalias modalias() {
    return Modalias.of(
        String.format(
            Locale.ROOT, "sdw:m%04Xp%04Xv%02Xc%02X", manufacturer, part, version, deviceClass));
  }

  /** Returns the address without its unique id: equal for the equal parts of one link. */
  SdwAddress kind() {
    return new SdwAddress(link, version, 0, manufacturer, part, deviceClass);
  }

  /** Returns the {@code _ADR} as {@link #parse} reads it, with all 16 digits. */
  @Override
  public String toString() {
    return "0x" + HexFormat.of().withUpperCase().toHexDigits(adr());
  }
}
