package dev.probus.cli.console;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files of text that are there whole or not at all. */
public final class WholeFile {
  private static final String EXPECTED = "a file that can be written";

  /** Writes what is to be in the file. */
  public interface Content {
    /**
     * Writes it, and leaves the writer open.
     *
     * @throws IOException if it cannot be written
     */
    void to(Writer out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file; a device or a pipe is written to, not replaced.
   *
   * @throws BadInput if it cannot be written; what was there before is still there then
   */
  public static void write(Path file, Content content) throws BadInput {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        writeTo(file, content, StandardOpenOption.WRITE);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, content);
      }
    } catch (IOException e) {
      throw new BadInput(IoReason.line(file.toString(), e, EXPECTED));
    }
  }

  private static void replace(Path file, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      writeTo(part, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeTo(Path file, Content content, StandardOpenOption... how)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file, how)) {
      content.to(out);
    }
  }
}
