package dev.probus.bus.hda.dump;

import java.nio.charset.StandardCharsets;

/**
 * One line of text as a window on bytes, with a reading position.
 *
 * <p>Bytes are read as Latin-1. The window is reused for the next line: whoever wants to keep
 * something makes a string of it.
 */
final class Line {

  private static final int SHOWN = 40;

  private byte[] bytes = new byte[0];
  private int start;
  private int end;
  private int at;
  private int number;

  void set(byte[] source, int from, int to, int lineNumber) {
    bytes = source;
    start = from;
    at = from;
    end = to;
    number = lineNumber;
  }

  /** Returns the 1-based number. */
  int number() {
    return number;
  }

  /** Tells whether the whole line, from its first column, begins with these words. */
  boolean begins(String words) {
    return matches(words, start);
  }

  /** Goes past the words and returns true if they are next; otherwise stays. */
  boolean take(String words) {
    boolean found = matches(words, at);
    if (found) {
      at += words.length();
    }
    return found;
  }

  /** Goes past the words, which must be next. */
  void expect(String words) throws DamagedLine {
    if (!take(words)) {
      throw damaged("'" + words.strip() + "'");
    }
  }

  /** Goes past blanks. */
  Line skipBlanks() {
    while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return this;
  }

  boolean atEnd() {
    return at >= end;
  }

  /** Returns the next byte as a character, or 0 at the end. */
  char peek() {
    return at < end ? (char) (bytes[at] & 0xff) : 0;
  }

  /** Reads {@code 0x} and one to eight hexadecimal digits. */
  int hex() throws DamagedLine {
    if (!take("0x")) {
      throw damaged("a number like 0x1f");
    }
    return bareHex();
  }

  /** Reads one to eight hexadecimal digits. */
  int bareHex() throws DamagedLine {
    int from = at;
    int value = 0;
    for (int digit = digit(); digit >= 0 && at - from < 8; digit = digit()) {
      value = value << 4 | digit;
      at++;
    }
    if (at == from || digit() >= 0 || isWord(peek())) {
      throw damaged("1 to 8 hexadecimal digits");
    }
    return value;
  }

  /** Reads a decimal number of one to nine digits, negative if a minus is before it. */
  int decimal() throws DamagedLine {
    boolean negative = take("-");
    int from = at;
    int value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 9) {
      value = value * 10 + bytes[at] - '0';
      at++;
    }
    if (at == from || isWord(peek())) {
      throw damaged("a decimal number");
    }
    return negative ? -value : value;
  }

  /** Reads a decimal number within a range. */
  int decimal(int low, int high) throws DamagedLine {
    int from = at;
    int value = decimal();
    if (value < low || value > high) {
      at = from;
      throw damaged("a number from " + low + " to " + high);
    }
    return value;
  }

  /**
   * Goes past a decimal number and the character after it, and returns the number; stays and
   * returns -1 if there is no such thing.
   */
  int takeNumber(char next) {
    int from = at;
    int value = 0;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 9) {
      value = value * 10 + bytes[at] - '0';
      at++;
    }
    if (at == from || peek() != next) {
      at = from;
      return -1;
    }
    at++;
    return value;
  }

  /** Reads a 0 or a 1. */
  boolean bit() throws DamagedLine {
    return decimal(0, 1) == 1;
  }

  /** Goes past the words and reads a 0 or a 1 after them. */
  boolean bit(String words) throws DamagedLine {
    expect(words);
    return bit();
  }

  /** Returns how many digits the hexadecimal number at the reading position has; stays there. */
  int hexDigits() {
    int from = at;
    int count = 0;
    if (take("0x")) {
      while (digit() >= 0) {
        at++;
        count++;
      }
    }
    at = from;
    return count;
  }

  /** Returns what is left of the line. */
  String rest() {
    return new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
  }

  /** Returns the damage that what comes next is not what was expected. */
  DamagedLine damaged(String expected) {
    int shown = Math.min(end - at, SHOWN);
    StringBuilder found = new StringBuilder();
    for (int i = at; i < at + shown; i++) {
      char c = (char) (bytes[i] & 0xff);
      found.append(c < ' ' || (c >= 0x7f && c < 0xa0) ? '?' : c);
    }
    String cut = shown < end - at ? "..." : "";
    return new DamagedLine(shown == 0 ? "the line ends" : "found '" + found + cut + "'", expected);
  }

  private int digit() {
    return at < end ? Character.digit(bytes[at], 16) : -1;
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean matches(String words, int from) {
    int length = words.length();
    if (length > end - from) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[from + i] != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
