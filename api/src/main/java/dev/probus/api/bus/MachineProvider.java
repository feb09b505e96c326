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

  /**
   * Returns the same machine with drivers that are written in other ways, each under a name of its
   * own, to be compared under the Linux policy.
   */
  default List<MachineProvider> variants() {
    return List.of();
  }
}
