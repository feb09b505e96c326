package dev.probus.cli.boot;

import dev.probus.api.bus.MachineOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which machine is meant.
 *
 * @param name a bundled machine, one of a family, a file or a folder
 * @param tables a folder of tables that describe machines of a family, if one is given
 * @param said what is said of it
 * @param plugins the layers of plugin jars that may bring it
 */
public record Wanted(
    String name, Optional<Path> tables, MachineOptions said, List<ModuleLayer> plugins) {

  /** Copies the layers. */
  public Wanted {
    plugins = List.copyOf(plugins);
  }

  /** Returns one that is meant by its name alone. */
  public static Wanted of(String name) {
    return new Wanted(name, Optional.empty(), MachineOptions.none(), List.of());
  }

  /** Returns another one, of which the same is said. */
  public Wanted named(String other) {
    return new Wanted(other, tables, said, plugins);
  }
}
