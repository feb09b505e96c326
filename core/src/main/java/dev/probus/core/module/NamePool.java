package dev.probus.core.module;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads module names out of a table, checks each once and keeps one string for it.
 *
 * <p>Neighbouring lines mostly name the same module, so the last name is compared first. One pool
 * serves one text. Not for use by several threads.
 */
final class NamePool {

  private final byte[] text;
  private final Map<String, String> canonical = new HashMap<>();
  private int lastStart;
  private int lastEnd;
  private @Nullable String last;

  NamePool(byte[] text) {
    this.text = text;
  }

  /** Gives the canonical name the line's word spells, or null if it cannot be a module's name. */
  @Nullable String name(LineCursor line) {
    return name(line.wordStart(), line.wordEnd());
  }

  /**
   * Gives the canonical name of the module file whose path the line's word is: no folder, no {@code
   * .ko} with what follows (R140).
   *
   * @param end where the path ends, at most the word's end
   * @return the name, or null if the path is not one of a module file
   */
  @Nullable String nameOfFile(LineCursor line, int end) {
    int start = end;
    while (start > line.wordStart() && text[start - 1] != '/') {
      start--;
    }
    for (int dot = start; dot + 2 < end; dot++) {
      if (text[dot] == '.' && text[dot + 1] == 'k' && text[dot + 2] == 'o') {
        return name(start, dot);
      }
    }
    return null;
  }

  private @Nullable String name(int start, int end) {
    if (last == null || !Arrays.equals(text, start, end, text, lastStart, lastEnd)) {
      last = find(new String(text, start, end - start, StandardCharsets.ISO_8859_1));
      lastStart = start;
      lastEnd = end;
    }
    return last;
  }

  private @Nullable String find(String word) {
    String known = canonical.get(word);
    if (known == null && ModuleName.isValid(word)) {
      known = ModuleName.canonical(word);
      canonical.put(word, known);
    }
    return known;
  }
}
