package dev.probus.api.bus;

import java.util.List;

/** A machine that comes with a plugin and can be booted by name; found as a service. */
public interface MachineProvider {

  /** Returns the name to boot it by: lower-case letters, digits and {@code -}. */
  String name();

  /** Says in one line what the machine shows. */
  String title();

  /** Makes the machine anew, for one engine. */
  Machine machine();

  /** Returns what can be said of the machine when it is made; nothing if that is not overridden. */
  default List<MachineOption> options() {
    return List.of();
  }

  /**
   * Makes the machine anew, for one engine.
   *
   * @param said what is said of it, by names of {@link #options}
   * @throws IllegalArgumentException if a value is wrong; the message is one line that says what is
   *     wrong and what was expected
   */
  default Machine machine(MachineOptions said) {
    return machine();
  }

  /**
   * Returns the same machine with drivers that are written in other ways, each under a name of its
   * own, to be compared under the Linux policy.
   */
  default List<MachineProvider> variants() {
    return List.of();
  }
}
