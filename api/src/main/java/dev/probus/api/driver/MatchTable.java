package dev.probus.api.driver;

import java.util.List;

/**
 * Which devices a driver is for, as data: patterns over modaliases, in the form of a kernel's
 * module table (R136, R137, R140). A device matches if one of its modaliases matches one of the
 * patterns.
 *
 * <p>In a pattern {@code *} stands for any characters, {@code ?} for one, {@code [...]} for one of
 * a set with ranges, negated by a leading {@code !} or {@code ^}; everything else, letter case
 * included, stands for itself. {@code -} and {@code _} are the same outside brackets.
 *
 * @param patterns the patterns, in order; the part before the colon names the bus and has no wild
 *     character
 */
public record MatchTable(List<String> patterns) {

  /**
   * Copies and checks the patterns.
   *
   * @throws IllegalArgumentException if a pattern does not name a bus, or has an open bracket
   */
  public MatchTable {
    patterns = List.copyOf(patterns);
    patterns.forEach(MatchTable::check);
  }

  /** Returns a table of these patterns. */
  public static MatchTable of(String... patterns) {
    return new MatchTable(List.of(patterns));
  }

  private static void check(String pattern) {
    int colon = pattern.indexOf(':');
    boolean bus = colon > 0;
    for (int i = 0; i < colon; i++) {
      bus &= "*?[".indexOf(pattern.charAt(i)) < 0;
    }
    if (!bus) {
      throw new IllegalArgumentException("pattern '" + pattern + "': expected BUS:PATTERN");
    }
    int open = pattern.lastIndexOf('[');
    if (open >= 0 && pattern.indexOf(']', open) < 0) {
      throw new IllegalArgumentException("pattern '" + pattern + "': '[' without ']'");
    }
  }
}
