package dev.probus.api.bus;

/** A machine that comes with a plugin and can be booted by name; found as a service. */
public interface MachineProvider {

  /** Returns the name to boot it by: lower-case letters, digits and {@code -}. */
  String name();

  /** Says in one line what the machine shows. */
  String title();

  /** Makes the machine anew, for one engine. */
  Machine machine();
}
