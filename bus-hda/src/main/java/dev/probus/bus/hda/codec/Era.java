package dev.probus.bus.hda.codec;

import java.util.Locale;
import java.util.Optional;

/** The ages of the kernel's text, each told by what it had first (P60). */
public enum Era {
  /** Rates, sizes and formats on one line: up to driver 1.0.15. */
  E1,
  /** A line for each of them, and most of what a node has: drivers 1.0.16 to 1.0.18. */
  E2,
  /** A line {@code Function Id:}: drivers 1.0.19 to 1.0.23. */
  E3,
  /** A line for each function group's id: drivers 1.0.23 and 1.0.24. */
  E4,
  /** A line {@code IEC Coding Type:}: drivers 1.0.24 to Linux 3.8. */
  E5,
  /** A line {@code State of AFG node}: from Linux 3.9 on; the form is that of Linux 6.1. */
  E6;

  /** Finds an era by its name in small or capital letters. */
  public static Optional<Era> of(String name) {
    for (Era era : values()) {
      if (era.name().equals(name.toUpperCase(Locale.ROOT))) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }
}
