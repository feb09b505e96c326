package dev.probus.core.module;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Holds the administrator's configuration, such as that in {@code /etc/modprobe.d}.
 *
 * <p>Immutable, for any thread.
 *
 * @param aliases aliases that come before all other sources (R140)
 * @param blacklist canonical names of modules that are not loaded by alias (R141)
 * @param softDependencies soft dependencies in the order of files and lines (R142)
 * @param setAside lines that are reported and never executed (R143)
 * @param problems lines that were left out
 */
public record ModuleConfig(
    AliasIndex aliases,
    Set<String> blacklist,
    List<SoftDependency> softDependencies,
    List<SetAside> setAside,
    List<TableProblem> problems) {

  private static final ModuleConfig NONE =
      new ModuleConfig(AliasIndex.empty(), Set.of(), List.of(), List.of(), List.of());

  /** Keeps its own copies of the collections. */
  public ModuleConfig {
    blacklist = Set.copyOf(blacklist);
    softDependencies = List.copyOf(softDependencies);
    setAside = List.copyOf(setAside);
    problems = List.copyOf(problems);
  }

  /** Gives the configuration that says nothing. */
  public static ModuleConfig none() {
    return NONE;
  }

  /**
   * Reads configuration files and folders.
   *
   * <p>Of a folder the files named {@code *.conf} and {@code *.alias} are read, hidden ones not.
   * All files together are read in the order of their names. Of two files with the same name the
   * one of the earlier place counts. A place that does not exist is passed over.
   *
   * @param places files and folders, the most important first
   * @throws IOException if something that exists cannot be read
   */
  public static ModuleConfig read(List<Path> places) throws IOException {
    return new ConfigReader().read(ConfigFiles.find(places));
  }
}
