package dev.probus.cli.boot;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import dev.probus.core.module.TableProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a kernel and its administrator say of modules.
 *
 * @param tables the kernel's tables
 * @param config the configuration
 */
public record Kernel(ModuleTables tables, ModuleConfig config) {

  /**
   * Reads both.
   *
   * @param tables the folder of the tables, if there is one
   * @param config files and folders of configuration, the most important first
   * @return nothing if there are no tables
   * @throws BadInput if something is missing or cannot be read
   */
  public static Optional<Kernel> read(Optional<Path> tables, List<Path> config) throws BadInput {
    if (tables.isPresent()) {
      return Optional.of(read(tables.get(), config));
    }
    checkPlaces(config);
    if (config.isEmpty()) {
      return Optional.empty();
    }
    throw new BadInput(
        config.getFirst() + ": configuration without tables, expected --modules DIR as well");
  }

  /**
   * Reads both.
   *
   * @param tables the folder of the tables
   * @param config files and folders of configuration, the most important first
   * @throws BadInput if something is missing or cannot be read
   */
  public static Kernel read(Path tables, List<Path> config) throws BadInput {
    checkPlaces(config);
    return new Kernel(readTables(tables), readConfig(config));
  }

  private static void checkPlaces(List<Path> config) throws BadInput {
    for (Path place : config) {
      if (!Files.exists(place)) {
        throw new BadInput(place + ": no such file or folder, expected module configuration");
      }
    }
  }

  private static ModuleTables readTables(Path folder) throws BadInput {
    try {
      return ModuleTables.read(folder);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(folder.toString(), e, "a folder of module tables"));
    }
  }

  private static ModuleConfig readConfig(List<Path> places) throws BadInput {
    try {
      return ModuleConfig.read(places);
    } catch (IOException e) {
      String place = places.getFirst().toString();
      throw new BadInput(IoReason.line(place, e, "module configuration that can be read"));
    }
  }

  /** Returns the lines that were left out. */
  public List<TableProblem> problems() {
    return Stream.concat(tables.problems().stream(), config.problems().stream()).toList();
  }
}
