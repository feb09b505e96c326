package dev.probus.cli.boot;

import dev.probus.api.bus.MachineOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which machine is meant.
 *
 * @param name a bundled machine, one of a family, a file or a folder
 * @param tables a folder of tables that describe machines of a family, if one is given
 * @param said what is said of it
 */
public record Wanted(String name, Optional<Path> tables, MachineOptions said) {

  /** Returns one that is meant by its name alone. */
  public static Wanted of(String name) {
    return new Wanted(name, Optional.empty(), MachineOptions.none());
  }

  /** Returns another one, of which the same is said. */
  public Wanted named(String other) {
    return new Wanted(other, tables, said);
  }
}
