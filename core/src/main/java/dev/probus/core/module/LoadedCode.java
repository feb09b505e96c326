package dev.probus.core.module;

import dev.probus.api.driver.DriverModule;
import java.util.Optional;

/**
 * The code of a module that is there.
 *
 * @param module what is started
 * @param layer where its classes are, if they were brought for it; they go with the last reference
 */
public record LoadedCode(DriverModule module, Optional<ModuleLayer> layer) {

  /** Makes the code of a module that is part of the program. */
  public static LoadedCode installed(DriverModule module) {
    return new LoadedCode(module, Optional.empty());
  }
}
