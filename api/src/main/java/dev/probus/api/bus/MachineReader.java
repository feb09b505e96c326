package dev.probus.api.bus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads machines of one kind of file or folder: codec dumps, device trees, sysfs copies. Found as a
 * service; {@code probus boot X} asks each installed reader whether X is for it.
 */
public interface MachineReader {

  /** Returns what this reader reads, in a few words: {@code HD-audio codec dump}. */
  String format();

  /**
   * Tells whether the file or folder looks like one for this reader. Reads no more than a short
   * beginning of it; never throws for what is in it.
   *
   * @throws IOException if it cannot be read at all
   */
  boolean recognises(Path path) throws IOException;

  /**
   * Reads it.
   *
   * @return a machine with all that is sound, and the problems found on the way
   * @throws IOException if it cannot be read
   * @throws UnreadableMachineException if nothing of it can be used
   */
  Machine read(Path path) throws IOException, UnreadableMachineException;

  /** Returns what can be said of such a machine; nothing if that is not overridden. */
  default List<MachineOption> options() {
    return List.of();
  }

  /**
   * Reads it.
   *
   * @param said what is said of the machine, by names of {@link #options}
   * @return a machine with all that is sound, and the problems found on the way
   * @throws IOException if it cannot be read
   * @throws UnreadableMachineException if nothing of it can be used
   * @throws IllegalArgumentException if a value is wrong; the message is one line that says what is
   *     wrong and what was expected
   */
  default Machine read(Path path, MachineOptions said)
      throws IOException, UnreadableMachineException {
    return read(path);
  }
}
