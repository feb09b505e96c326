package dev.probus.api.module;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** Where drivers find firmware. May be called from any thread, and may block. */
@FunctionalInterface
public interface FirmwareSource {

  /**
   * Returns a firmware file whole.
   *
   * @param name the file's name below the source; parts are separated by {@code /}
   * @throws NoSuchFileException if there is none of that name
   * @throws IOException if it cannot be read, or the name leaves the source (R161)
   */
  byte[] load(String name) throws IOException;

  /** Returns a source that has no firmware. */
  static FirmwareSource none() {
    return name -> {
      throw new NoSuchFileException(name, null, "no firmware source is configured");
    };
  }
}
