package dev.probus.api.bus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Many machines of one kind, each booted by {@code FAMILY:NAME}: those that come with a plugin, and
 * those that tables of the same kind describe. Found as a service.
 */
public interface MachineFamily {

  /** Returns the family's name: lower-case letters, digits and {@code -}. */
  String name();

  /** Returns the machines that come with the plugin, in order, named {@code FAMILY:NAME}. */
  List<MachineProvider> machines();

  /**
   * Returns the machines that the tables of a folder describe, in order. What of the tables could
   * not be used is among the problems of each machine.
   *
   * @return none if the folder holds no table of this kind
   * @throws IOException if a table cannot be read
   */
  List<MachineProvider> machines(Path folder) throws IOException;
}
