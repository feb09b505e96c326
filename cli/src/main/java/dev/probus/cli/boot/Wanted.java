package dev.probus.cli.boot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which machine is meant.
 *
 * @param name a bundled machine, one of a family, a file or a folder
 * @param tables a folder of tables that describe machines of a family, if one is given
 */
public record Wanted(String name, Optional<Path> tables) {

  /** Returns one that is meant by its name alone. */
  public static Wanted of(String name) {
    return new Wanted(name, Optional.empty());
  }
}
