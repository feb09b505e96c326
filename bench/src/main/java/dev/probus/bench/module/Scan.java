package dev.probus.bench.module;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries one alias after another. Knows wild cards and brackets with ranges, but none that negate:
 * what the tables here have, and no more.
 */
final class Scan implements Finder {
  private final byte[][] patterns;
  private final String[] modules;

  Scan(AliasWorld world) {
    this.patterns =
        world.lines().stream().map(line -> bytes(line.pattern())).toArray(byte[][]::new);
    this.modules =
        world.lines().stream().map(line -> line.module().replace('-', '_')).toArray(String[]::new);
  }

  @Override
  public List<String> find(String modalias) {
    byte[] text = bytes(modalias);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < patterns.length; i++) {
      if (accepts(patterns[i], text)) {
        found.add(modules[i]);
      }
    }
    return found;
  }

  /** Goes back to the last star only, which is enough: an earlier one need not take more. */
  private static boolean accepts(byte[] pattern, byte[] text) {
    int at = 0;
    int star = -1;
    int resume = 0;
    int here = 0;
    while (here < text.length) {
      int next = at < pattern.length && pattern[at] != '*' ? step(pattern, at, text[here]) : -1;
      if (at < pattern.length && pattern[at] == '*') {
        star = at++;
        resume = here;
      } else if (next >= 0) {
        at = next;
        here++;
      } else if (star >= 0) {
        at = star + 1;
        here = ++resume;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] == '*') {
      at++;
    }
    return at == pattern.length;
  }

  /** Returns where the pattern goes on behind what takes the character, or -1. */
  private static int step(byte[] pattern, int at, byte c) {
    if (pattern[at] != '[') {
      return pattern[at] == c || pattern[at] == '?' ? at + 1 : -1;
    }
    boolean inside = false;
    int i = at + 1;
    for (; pattern[i] != ']'; i++) {
      boolean range = pattern[i + 1] == '-' && pattern[i + 2] != ']';
      inside |= pattern[i] <= c && c <= pattern[range ? i + 2 : i];
      i += range ? 2 : 0;
    }
    return inside ? i + 1 : -1;
  }

  private static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean inside = false;
    for (int i = 0; i < bytes.length; i++) {
      inside = bytes[i] == '[' || (inside && bytes[i] != ']');
      if (bytes[i] == '-' && !inside) {
        bytes[i] = '_';
      }
    }
    return bytes;
  }
}
