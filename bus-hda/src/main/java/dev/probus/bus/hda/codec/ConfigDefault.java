package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * Views the configuration default of a pin: what the board's maker says is soldered to it (H17).
 *
 * <p>The words are those of the kernel's text (P44), its oddities included.
 *
 * @param word the raw word
 */
public record ConfigDefault(int word) {

  private static final List<String> PORTS = List.of("Jack", "N/A", "Fixed", "Both");
  private static final List<String> DEVICES =
      List.of(
          "Line Out",
          "Speaker",
          "HP Out",
          "CD",
          "SPDIF Out",
          "Digital Out",
          "Modem Line",
          "Modem Hand",
          "Line In",
          "Aux",
          "Mic",
          "Telephony",
          "SPDIF In",
          "Digital In",
          "Reserved",
          "Other");
  private static final List<String> PLACES = List.of("Ext", "Int", "Sep", "Oth");
  private static final List<String> SIDES =
      List.of("N/A", "Rear", "Front", "Left", "Right", "Top", "Bottom");
  private static final List<String> CONNECTIONS =
      List.of(
          "Unknown", "1/8", "1/4", "ATAPI", "RCA", "Optical", "Digital", "Analog", "DIN", "XLR",
          "RJ11", "Comb", "UNKNOWN", "UNKNOWN", "UNKNOWN", "Other");
  private static final List<String> COLORS =
      List.of(
          "Unknown", "Black", "Grey", "Blue", "Green", "Red", "Orange", "Yellow", "Purple", "Pink",
          "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "White", "Other");

  /** Returns how the pin is connected: {@code Jack}, {@code N/A}, {@code Fixed} or {@code Both}. */
  public String port() {
    return PORTS.get(word >>> 30);
  }

  /** Tells whether anything is connected to the pin at all. */
  public boolean connected() {
    return word >>> 30 != 1;
  }

  /** Returns what is connected, for instance {@code Speaker}. */
  public String device() {
    return DEVICES.get(word >>> 20 & 0xf);
  }

  /** Returns the same in the words of early kernels, for instance {@code Headphone}. */
  String earlierDevice() {
    return switch (word >>> 20 & 0xf) {
      case 0 -> "Line-Out";
      case 2 -> "Headphone";
      default -> device();
    };
  }

  /** Returns where it is in the rough: {@code Ext}, {@code Int}, {@code Sep} or {@code Oth}. */
  public String place() {
    return PLACES.get(word >>> 28 & 3);
  }

  /** Returns where it is exactly, for instance {@code Front}. */
  public String location() {
    int low = word >>> 24 & 0xf;
    if (low < SIDES.size()) {
      return SIDES.get(low);
    }
    return switch (word >>> 24 & 0x3f) {
      case 0x07 -> "Rear Panel";
      case 0x08 -> "Drive Bar";
      case 0x17 -> "Riser";
      case 0x18 -> "HDMI";
      case 0x19 -> "ATAPI";
      case 0x37 -> "Mobile-In";
      case 0x38 -> "Mobile-Out";
      default -> "UNKNOWN";
    };
  }

  /** Returns the kind of plug, for instance {@code 1/8}. */
  public String connection() {
    return CONNECTIONS.get(word >>> 16 & 0xf);
  }

  /** Returns the jack's colour. */
  public String color() {
    return COLORS.get(word >>> 12 & 0xf);
  }

  /** Tells whether the jack cannot notice a plug although the pin could (misc bit 0). */
  public boolean noPresence() {
    return (word >>> 8 & 1) != 0;
  }

  /** Returns the group of pins this one belongs to, 0 to 15. */
  public int association() {
    return word >>> 4 & 0xf;
  }

  /** Returns the pin's place in its group, 0 to 15. */
  public int sequence() {
    return word & 0xf;
  }
}
