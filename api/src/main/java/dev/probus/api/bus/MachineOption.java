package dev.probus.api.bus;

import java.util.Objects;

/**
 * Something that can be said of a machine when it is made, for example what is broken in it.
 *
 * @param name the option's name: lower-case letters, digits and {@code -}
 * @param values what can be said, as a word or a few: {@code rings|immediate}, {@code TIME}
 * @param meaning one line for people
 */
public record MachineOption(String name, String values, String meaning) {
  /** Checks that all is there. */
  public MachineOption {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(values, "values");
    Objects.requireNonNull(meaning, "meaning");
  }
}
