package dev.probus.cli.console;

import java.io.IOException;
import java.nio.file.Path;

/** Says in words why a file could not be written. */
public final class Written {

  /** Writes a file, whole or not at all. */
  public interface Act {
    /**
     * Writes it.
     *
     * @throws IOException if it cannot be written
     */
    void on(Path file) throws IOException;
  }

  private Written() {}

  /**
   * Has a file written.
   *
   * @throws BadInput if it cannot be written
   */
  public static void file(Path file, Act act) throws BadInput {
    try {
      act.on(file);
    } catch (IOException e) {
      throw new BadInput(IoReason.line(file.toString(), e, "a file that can be written"));
    }
  }
}
