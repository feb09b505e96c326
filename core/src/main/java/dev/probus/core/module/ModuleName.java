package dev.probus.core.module;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private static final Pattern UPWARDS = Pattern.compile("[/\\\\]\\.{1,2}(?:[/\\\\]|$)");

  private ModuleName() {}

  /** The longest name that is looked up, in characters: twice what an event of the kernel holds. */
  public static final int MAX_REQUEST = 4096;

  /**
   * Checks what somebody asks for, before anything is looked up: a modalias, a module's name or any
   * other alias.
   *
   * @throws IllegalArgumentException if it is empty or too long, has a control character, or parts
   *     that lead elsewhere in a path; its message says what is expected
   */
  public static void checkRequest(String name) {
    String wrong = name.isEmpty() ? "an empty name" : wrong(name);
    if (wrong != null) {
      throw new IllegalArgumentException(
          wrong
              + ", expected a module's name or alias of 1 to "
              + MAX_REQUEST
              + " characters, none of them a control character, and no path");
    }
  }

  private static @Nullable String wrong(String name) {
    if (name.length() > MAX_REQUEST) {
      return "a name of " + name.length() + " characters";
    }
    for (int i = 0; i < name.length(); i++) {
      if (Character.isISOControl(name.charAt(i))) {
        return "a control character at " + (i + 1);
      }
    }
    char first = name.charAt(0);
    boolean path = first == '/' || first == '\\' || first == '.' || UPWARDS.matcher(name).find();
    return path ? "'" + name + "'" : null;
  }

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
