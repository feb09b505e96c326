package dev.probus.core.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/** Writes files that are there whole or not at all. */
final class WholeFile {
  private static final int BUFFER = 1 << 16;

  /** Writes what is to be in the file, and leaves the stream open. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, packed if its name ends in {@code .gz}; a device or a pipe is written to, not
   * replaced.
   *
   * @throws IOException if it cannot be written; what was there before is still there then
   */
  static void write(Path file, Content content) throws IOException {
    boolean packed = packed(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeTo(file, packed, content, StandardOpenOption.WRITE);
    } else {
      replace(Files.exists(file) ? file.toRealPath() : file, packed, content);
    }
  }

  /** Tells whether a file is packed, by its name. */
  static boolean packed(Path file) {
    return file.toString().endsWith(".gz");
  }

  private static void replace(Path file, boolean packed, Content content) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      writeTo(part, packed, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static void writeTo(Path file, boolean packed, Content content, OpenOption... how)
      throws IOException {
    try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file, how), BUFFER)) {
      if (packed) {
        try (OutputStream zip = new GZIPOutputStream(plain)) {
          content.to(zip);
        }
      } else {
        content.to(plain);
      }
    }
  }
}
