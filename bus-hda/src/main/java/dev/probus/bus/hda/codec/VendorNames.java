package dev.probus.bus.hda.codec;

import java.util.HexFormat;

/** The kernel's table of codec vendors (H20). */
final class VendorNames {

  private VendorNames() {}

  /** Returns the name of a vendor id of 16 bits, or {@code Generic} with its number. */
  static String of(int vendor) {
    return switch (vendor) {
      case 0x1002 -> "ATI";
      case 0x1013 -> "Cirrus Logic";
      case 0x1057 -> "Motorola";
      case 0x1095 -> "Silicon Image";
      case 0x10de -> "Nvidia";
      case 0x10ec -> "Realtek";
      case 0x1102 -> "Creative";
      case 0x1106 -> "VIA";
      case 0x111d -> "IDT";
      case 0x11c1 -> "LSI";
      case 0x11d4 -> "Analog Devices";
      case 0x13f6, 0x434d -> "C-Media";
      case 0x14f1 -> "Conexant";
      case 0x17e8 -> "Chrontel";
      case 0x1854 -> "LG";
      case 0x19e5 -> "Huawei";
      case 0x1aec -> "Wolfson Microelectronics";
      case 0x1af4 -> "QEMU";
      case 0x8086 -> "Intel";
      case 0x8384 -> "SigmaTel";
      default -> "Generic " + HexFormat.of().toHexDigits((char) vendor);
    };
  }
}
