package dev.probus.core.module;

import dev.probus.core.match.PatternText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Steps through the lines of a table that hold words, and the words of each line. Not for use by
 * several threads.
 */
final class LineCursor {

  private final TableText table;
  private final byte[] text;
  private final Words words;
  private int word = -1;
  private int next;

  private LineCursor(TableText table, boolean joining) {
    this.table = table;
    this.text = table.bytes();
    this.words = new Words(text, joining);
  }

  static LineCursor of(TableText table) {
    return new LineCursor(table, false);
  }

  /** As {@link #of}, but a line that ends with a backslash goes on in the next one. */
  static LineCursor joining(TableText table) {
    return new LineCursor(table, true);
  }

  /** Moves to the first word of the next line that holds one. */
  boolean nextLine() {
    while (next < words.count() && word >= 0 && words.line(next) == words.line(word)) {
      next++;
    }
    return advance();
  }

  /** Moves to the next word of the line; stays if there is none. */
  boolean nextWord() {
    return next < words.count() && words.line(next) == words.line(word) && advance();
  }

  byte[] text() {
    return text;
  }

  int wordStart() {
    return words.start(word);
  }

  int wordEnd() {
    return words.end(word);
  }

  String word() {
    return string(wordStart(), wordEnd());
  }

  boolean wordIs(String ascii) {
    int start = wordStart();
    int length = ascii.length();
    boolean same = wordEnd() - start == length;
    for (int i = 0; same && i < length; i++) {
      same = text[start + i] == ascii.charAt(i);
    }
    return same;
  }

  /** Gives what follows the word on its line, without blanks around it. */
  String rest() {
    int last = word;
    while (last + 1 < words.count() && words.line(last + 1) == words.line(word)) {
      last++;
    }
    return last == word ? "" : string(words.start(word + 1), words.end(last));
  }

  TablePlace place() {
    return new TablePlace(table.file(), words.line(word));
  }

  /**
   * Normalises the word as {@link PatternText#normalisePattern} does; few have anything to change.
   */
  @Nullable String normalisePattern() {
    return words.hasSigns(word) ? PatternText.normalisePattern(text, wordStart(), wordEnd()) : null;
  }

  private boolean advance() {
    if (next == words.count()) {
      return false;
    }
    word = next++;
    return true;
  }

  private String string(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
