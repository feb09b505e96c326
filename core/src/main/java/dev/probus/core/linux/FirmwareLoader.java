package dev.probus.core.linux;

import java.util.Optional;

/** Where firmware files come from. */
@FunctionalInterface
public interface FirmwareLoader {

  /** Returns a file, empty if there is none. */
  Optional<byte[]> load(String name);

  /** Tells whether a module is being unloaded, so that nothing can be asked on its behalf. */
  default boolean goingAway(OwnerModule module) {
    return false;
  }
}
