package dev.probus.core.match;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Knows the signs of patterns and normalises text (R140).
 *
 * <p>Text is UTF-8, for kmod compares bytes. A backslash is an ordinary character.
 */
public final class PatternText {

  /** What a pattern has to be like. */
  public static final String EXPECTED = "brackets in pairs with a set inside";

  private PatternText() {}

  /**
   * Turns {@code -} into {@code _} outside brackets, where kmod leaves it alone.
   *
   * @return the text, or null if its brackets do not pair: kmod refuses such a name before it looks
   *     anywhere
   */
  public static byte @Nullable [] normalise(String query) {
    byte[] text = query.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at++) {
      if (text[at] == '-') {
        text[at] = '_';
      } else if (text[at] == ']') {
        return null;
      } else if (text[at] == '[') {
        at = closingBracket(text, at, text.length);
        if (at < 0) {
          return null;
        }
      }
    }
    return text;
  }

  /**
   * Turns {@code -} into {@code _} outside brackets, in place.
   *
   * @return what is wrong with the pattern, or null
   */
  public static @Nullable String normalisePattern(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] == '-') {
        text[at] = '_';
      } else if (text[at] == ']') {
        return "']' without '['";
      } else if (text[at] == '[') {
        int end = closingBracket(text, at, to);
        if (end < 0) {
          return "'[' without ']'";
        }
        if (end == firstInSet(text, at + 1)) {
          return "empty brackets";
        }
        at = end;
      }
    }
    return null;
  }

  /** Finds the first {@code ]} from {@code at} on, or -1 if there is none before {@code to}. */
  static int closingBracket(byte[] text, int at, int to) {
    for (int end = at; end < to; end++) {
      if (text[end] == ']') {
        return end;
      }
    }
    return -1;
  }

  static boolean isWild(byte c) {
    return c == '*' || c == '?' || c == '[';
  }

  /**
   * Says whether a set holds the byte: single bytes and ranges, negated by a leading {@code !} or
   * {@code ^} (R140). A range whose end lies before its start holds nothing; a {@code -} at either
   * end is plain.
   *
   * @param from the first byte after {@code [}
   * @param to the place of {@code ]}
   */
  static boolean setHolds(byte[] text, int from, int to, byte c) {
    int at = firstInSet(text, from);
    boolean negated = at != from;
    while (at < to) {
      byte first = text[at];
      byte last = first;
      if (at + 2 < to && text[at + 1] == '-') {
        at += 2;
        last = text[at];
      }
      if (Byte.compareUnsigned(first, c) <= 0 && Byte.compareUnsigned(c, last) <= 0) {
        return !negated;
      }
      at++;
    }
    return negated;
  }

  private static int firstInSet(byte[] text, int from) {
    return text[from] == '!' || text[from] == '^' ? from + 1 : from;
  }
}
