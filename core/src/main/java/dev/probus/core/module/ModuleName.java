package dev.probus.core.module;

/**
 * Holds the rules for module names.
 *
 * <p>A name is canonical when every {@code -} is written {@code _}, as everywhere in this package's
 * answers (R140).
 */
public final class ModuleName {

  /** The longest name the kernel takes, in characters (R125, step 3). */
  public static final int MAX_LENGTH = 55;

  static final String EXPECTED =
      "a module name of 1 to " + MAX_LENGTH + " ASCII characters without a path";

  private ModuleName() {}

  /** Writes the name with {@code _} for every {@code -}. */
  public static String canonical(String name) {
    return name.replace('-', '_');
  }

  /**
   * Says whether the text can be the name of a module: 1 to {@value #MAX_LENGTH} printable ASCII
   * characters, no blank and no part of a path. A name that fails must never reach a file system.
   */
  public static boolean isValid(String name) {
    if (name.isEmpty() || name.charAt(0) == '.' || name.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c > '~' || c == '/' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
