package dev.probus.cli.console;

/** What can be done to make a word stand out. */
public enum Ink {
  /** Nothing. */
  PLAIN,
  /** The colours of a terminal. */
  COLOUR;

  /** What a word is to look like. */
  public enum Tint {
    NONE(""),
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    MAGENTA("35");

    private final String code;

    Tint(String code) {
      this.code = code;
    }
  }

  /** Returns the text in this tint, as far as this ink goes. */
  public String paint(Tint tint, String text) {
    return this == PLAIN || tint == Tint.NONE || text.isEmpty()
        ? text
        : "\033[" + tint.code + "m" + text + "\033[m";
  }
}
