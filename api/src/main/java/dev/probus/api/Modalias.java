package dev.probus.api;

import java.util.Objects;

/**
 * The text by which a device is matched with drivers and by which modules are requested for it, for
 * example {@code hdaudio:v10EC0274r00100002a01} (R135, R137).
 *
 * <p>The kernel's modaliases of HD-audio and SoundWire end in a newline (R135); here the newline is
 * left out. No pattern of a module table can tell the difference, since each ends in a star (R136).
 *
 * @param text bus, colon, and what the bus says of the device
 */
public record Modalias(String text) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if there is no bus before a colon, or the text holds a control
   *     character
   */
  public Modalias {
    Objects.requireNonNull(text, "text");
    if (text.indexOf(':') <= 0 || text.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          "modalias '" + text + "': expected BUS:TEXT without control characters");
    }
  }

  /** Returns the modalias with this text. */
  public static Modalias of(String text) {
    return new Modalias(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
