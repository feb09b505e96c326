package dev.probus.core.module;

import java.util.ArrayList;
import java.util.List;

/** Finds modules by trying one pattern after another: slow, short, and written by another plan. */
final class ScanMatcher {

  private final List<String> patterns = new ArrayList<>();
  private final List<String> modules = new ArrayList<>();

  void add(String pattern, String module) {
    patterns.add(normal(pattern));
    modules.add(module);
  }

  List<String> match(String query) {
    String text = normal(query);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      if (accepts(patterns.get(i), text)) {
        found.add(modules.get(i));
      }
    }
    return found;
  }

  private static boolean accepts(String pattern, String text) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    }
    if (pattern.charAt(0) == '*') {
      return accepts(pattern.substring(1), text)
          || (!text.isEmpty() && accepts(pattern, text.substring(1)));
    }
    if (text.isEmpty()) {
      return false;
    }
    int rest = 1;
    boolean here =
        switch (pattern.charAt(0)) {
          case '?' -> true;
          case '[' -> {
            rest = pattern.indexOf(']') + 1;
            yield setAccepts(pattern.substring(1, rest - 1), text.charAt(0));
          }
          default -> pattern.charAt(0) == text.charAt(0);
        };
    return here && accepts(pattern.substring(rest), text.substring(1));
  }

  private static boolean setAccepts(String set, char c) {
    if (set.charAt(0) == '!' || set.charAt(0) == '^') {
      return !setAccepts(set.substring(1), c);
    }
    if (set.length() >= 3 && set.charAt(1) == '-') {
      return (set.charAt(0) <= c && c <= set.charAt(2))
          || (set.length() > 3 && setAccepts(set.substring(3), c));
    }
    return set.charAt(0) == c || (set.length() > 1 && setAccepts(set.substring(1), c));
  }

  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    boolean inside = false;
    for (char c : text.toCharArray()) {
      inside = c == '[' || (inside && c != ']');
      normal.append(c == '-' && !inside ? '_' : c);
    }
    return normal.toString();
  }
}
