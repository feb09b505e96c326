package dev.probus.core.module;

import java.util.Arrays;

/**
 * Finds all words of a table in one pass.
 *
 * <p>Words are parted by blanks and tabs; a carriage return counts as a blank. Lines that begin
 * with {@code #} hold none. It is one long loop on purpose: a table is mostly read once in a
 * program's life, and of all forms this is the one that soonest runs compiled. Not for use by
 * several threads.
 */
final class Words {

  private static final byte PLAIN = 0;
  private static final byte SIGN = 1;
  private static final byte BACKSLASH = 2;
  private static final byte BLANK = 3;
  private static final byte NEWLINE = 4;
  private static final byte[] KINDS = kinds();

  private final byte[] text;
  private final boolean joining;
  private int[] starts;
  private int[] ends;
  private int[] lines;
  private boolean[] signs;
  private int count;

  /**
   * Scans a text.
   *
   * @param joining whether a backslash at the end of a line joins it with the next; both bytes are
   *     then overwritten by blanks
   */
  Words(byte[] text, boolean joining) {
    this.text = text;
    this.joining = joining;
    int room = 16 + text.length / 16;
    this.starts = new int[room];
    this.ends = new int[room];
    this.lines = new int[room];
    this.signs = new boolean[room];
    scan();
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  /** Gives the line of the word, from 1; of lines that are joined it is the first. */
  int line(int word) {
    return lines[word];
  }

  /** Says whether the word has a {@code -}, {@code [} or {@code ]} in it. */
  boolean hasSigns(int word) {
    return signs[word];
  }

  private void scan() {
    byte[] bytes = text;
    byte[] kinds = KINDS;
    int lineNumber = 1;
    int newlines = 0;
    int lineStart = 0;
    int start = 0;
    boolean sign = false;
    for (int at = 0; ; at++) {
      while (at < bytes.length && kinds[bytes[at] & 0xff] == PLAIN) {
        at++;
      }
      byte kind = at == bytes.length ? NEWLINE : kinds[bytes[at] & 0xff];
      if (kind == SIGN || (kind == BACKSLASH && !continues(at))) {
        sign |= kind == SIGN;
        continue;
      }
      if (start < at && bytes[lineStart] != '#') {
        add(start, at, lineNumber, sign);
      }
      if (at == bytes.length) {
        return;
      }
      start = at + 1;
      sign = false;
      newlines += kind == BLANK ? 0 : 1;
      if (kind == NEWLINE) {
        lineNumber = newlines + 1;
        lineStart = start;
      }
    }
  }

  /** Says whether the line goes on behind the backslash, and if so makes blanks of the joint. */
  private boolean continues(int at) {
    if (!joining || at + 1 == text.length || text[at + 1] != '\n') {
      return false;
    }
    text[at] = ' ';
    text[at + 1] = ' ';
    return true;
  }

  private void add(int start, int end, int line, boolean sign) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
      signs = Arrays.copyOf(signs, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    lines[count] = line;
    signs[count++] = sign;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    kinds['-'] = SIGN;
    kinds['['] = SIGN;
    kinds[']'] = SIGN;
    kinds['\\'] = BACKSLASH;
    kinds[' '] = BLANK;
    kinds['\t'] = BLANK;
    kinds['\r'] = BLANK;
    kinds['\n'] = NEWLINE;
    return kinds;
  }
}
