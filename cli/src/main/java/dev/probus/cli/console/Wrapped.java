package dev.probus.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a page. */
public final class Wrapped {
  private static final String INDENT = "  ";

  private Wrapped() {}

  /**
   * Breaks a text at blanks; every line but the first is indented. A word that is too long for a
   * line stays whole.
   *
   * @param width how many columns there are, at least 10
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      if (blank <= (lines.isEmpty() ? 0 : INDENT.length())) {
        blank = rest.indexOf(' ', width);
      }
      if (blank < 0) {
        break;
      }
      lines.add(rest.substring(0, blank));
      rest = INDENT + rest.substring(blank + 1);
    }
    lines.add(rest);
    return lines;
  }
}
