package dev.probus.cli.console;

/**
 * Makes text harmless that came out of a file: it can neither steer a terminal nor end a line, and
 * has an end.
 */
public final class Plain {
  /** The longest line that is printed whole, in characters. */
  static final int LONGEST = 2000;

  private Plain() {}

  /** Returns the text in one line of bearable length. */
  public static String line(String text) {
    String plain = text(text);
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
  }

  /** Returns the text with a question mark in place of each character that cannot be seen. */
  public static String text(String text) {
    int at = 0;
    while (at < text.length() && isSeen(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (; at < plain.length(); at++) {
      if (!isSeen(plain.charAt(at))) {
        plain.setCharAt(at, '?');
      }
    }
    return plain.toString();
  }

  /** False for control characters, and for those that turn the direction of what follows. */
  private static boolean isSeen(char c) {
    return c >= ' '
        && (c < 0x7f || c > 0x9f)
        && (c < '\u2028' || c > '\u202e')
        && (c < '\u2066' || c > '\u2069');
  }
}
