package dev.probus.bus.soundwire;

import java.util.Objects;

/**
 * A peripheral that firmware tells of, and where it says so.
 *
 * @param address its {@code _ADR}
 * @param file the file as the user named it
 * @param line the line, from 1; 0 if the file as a whole is meant
 */
public record FirmwareEntry(SdwAddress address, String file, long line) {

  /**
   * Checks the place.
   *
   * @throws IllegalArgumentException if the line is negative
   */
  public FirmwareEntry {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(file, "file");
    if (line < 0) {
      throw new IllegalArgumentException("line " + line + " of " + file);
    }
  }
}
