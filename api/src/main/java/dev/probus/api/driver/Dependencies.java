package dev.probus.api.driver;

import java.util.List;

/**
 * What is loaded together with a module (R142). Names are those of modules; in the soft lists also
 * whatever else a module answers to. {@code -} and {@code _} are the same in them.
 *
 * @param needed modules without which it does not work; they are loaded before it, each with what
 *     it needs itself, and if one fails, so does the module
 * @param before what should be loaded before it, in order, though it works without
 * @param after what should be loaded after it, in order, though it works without
 */
public record Dependencies(List<String> needed, List<String> before, List<String> after) {
  private static final Dependencies NONE = new Dependencies(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Dependencies {
    needed = List.copyOf(needed);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Returns those of a module that stands alone. */
  public static Dependencies none() {
    return NONE;
  }

  /** Returns those of a module that needs these and nothing else. */
  public static Dependencies on(String... needed) {
    return new Dependencies(List.of(needed), List.of(), List.of());
  }
}
