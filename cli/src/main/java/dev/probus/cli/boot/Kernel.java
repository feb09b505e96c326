package dev.probus.cli.boot;

import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.IoReason;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import dev.probus.core.module.TableProblem;
import dev.probus.core.plugin.PluginFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where modules are found beside those that are installed: what a kernel and its administrator say,
 * and plugin jars.
 *
 * @param found the kernel's tables, if there are any
 * @param config the administrator's configuration
 * @param plugins what was found in folders of plugin jars
 */
public record Kernel(
    Optional<ModuleTables> found, ModuleConfig config, List<PluginFolder> plugins) {

  /** Where modprobe looks for configuration, the most important place first. */
  private static final List<String> PLACES =
      List.of("etc/modprobe.d", "run/modprobe.d", "usr/local/lib/modprobe.d", "lib/modprobe.d");

  /** Copies the plugins. */
  public Kernel {
    plugins = List.copyOf(plugins);
  }

  /**
   * Reads all of it.
   *
   * @param tables the folder of the tables, if there is one
   * @param config files and folders of configuration, the most important first
   * @param plugins what was found in folders of plugin jars
   * @return nothing if there is nothing to be read
   * @throws BadInput if something is missing or cannot be read
   */
  public static Optional<Kernel> read(
      Optional<Path> tables, List<Path> config, List<PluginFolder> plugins) throws BadInput {
    checkPlaces(config);
    if (tables.isEmpty() && config.isEmpty() && plugins.isEmpty()) {
      return Optional.empty();
    }
    Optional<ModuleTables> found =
        tables.isPresent() ? Optional.of(readTables(tables.get())) : Optional.empty();
    return Optional.of(new Kernel(found, readConfig(config), plugins));
  }

  /**
   * Reads tables and configuration.
   *
   * @param tables the folder of the tables
   * @param config files and folders of configuration, the most important first
   * @throws BadInput if something is missing or cannot be read
   */
  public static Kernel read(Path tables, List<Path> config) throws BadInput {
    checkPlaces(config);
    return new Kernel(Optional.of(readTables(tables)), readConfig(config), List.of());
  }

  /** Returns the kernel's tables, which may know no module. */
  public ModuleTables tables() {
    return found.orElse(ModuleTables.none());
  }

  /** Lets an engine find modules here. */
  void addTo(ProbeEngineBuilder builder) {
    builder.moduleConfig(config);
    found.ifPresent(tables -> builder.moduleTables(tables, config));
    plugins.forEach(builder::plugins);
  }

  /**
   * Reads what is installed on a computer: a kernel's tables and the administrator's configuration.
   *
   * @param root the folder below which the configuration is, in the places that modprobe looks
   * @param tables the folder of the tables
   * @return nothing if that folder has no tables
   * @throws BadInput if something cannot be read
   */
  public static Optional<Kernel> installed(Path root, Optional<Path> tables) throws BadInput {
    Optional<Path> there =
        tables.filter(folder -> Files.isRegularFile(folder.resolve("modules.alias")));
    if (there.isEmpty()) {
      return Optional.empty();
    }
    List<Path> config = PLACES.stream().map(root::resolve).filter(Files::isDirectory).toList();
    return Optional.of(read(there.get(), config));
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

  /** Returns what is wrong with plugin jars, a line each. */
  public List<String> refused() {
    return plugins.stream().flatMap(folder -> folder.problems().stream()).toList();
  }

  /** Returns the lines that were left out. */
  public List<TableProblem> problems() {
    return Stream.concat(tables().problems().stream(), config.problems().stream()).toList();
  }
}
