package dev.probus.api;

import java.util.Objects;

/**
 * The name of a bus, as the first part of its devices' ids and modaliases, for example {@code
 * hdaudio} or {@code sdw}.
 *
 * @param text lower-case letters, digits, {@code -} and {@code _}; starts with a letter
 */
public record BusName(String text) implements Comparable<BusName> {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the text is not a bus name
   */
  public BusName {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty() || !isLetter(text.charAt(0)) || !text.chars().allMatch(BusName::isPart)) {
      throw new IllegalArgumentException(
          "bus name '"
              + text
              + "': expected lower-case letters, digits, '-' or '_', starting with a letter");
    }
  }

  /** Returns the bus name with this text. */
  public static BusName of(String text) {
    return new BusName(text);
  }

  @Override
  public int compareTo(BusName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isPart(int c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  }
}
