package dev.probus.core.module;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Holds the whole text of one table, unpacked if it was gzip.
 *
 * <p>Whoever reads the table may change its bytes in place, so it is read once and by one thread.
 */
final class TableText {

  /** The longest table that is read, in bytes; Debian's longest has 1.3 million. */
  static final int MAX_BYTES = 256 << 20;

  private static final int GZIP_MAGIC = 0x8b1f;

  private final String file;
  private final byte[] bytes;

  private TableText(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  static TableText read(InputStream in, String file) throws IOException {
    return unpacked(limited(in, file), file);
  }

  static TableText read(Path path) throws IOException {
    String file = path.toString();
    if (Files.size(path) > MAX_BYTES) {
      throw tooLong(file);
    }
    return unpacked(Files.readAllBytes(path), file);
  }

  /** Reads {@code dir/name}, or else {@code dir/name.gz}; null if neither is there. */
  static @Nullable TableText find(Path dir, String name) throws IOException {
    for (String candidate : new String[] {name, name + ".gz"}) {
      Path file = dir.resolve(candidate);
      if (Files.isRegularFile(file)) {
        return read(file);
      }
    }
    return null;
  }

  /** Gives the table's name for messages. */
  String file() {
    return file;
  }

  byte[] bytes() {
    return bytes;
  }

  private static TableText unpacked(byte[] bytes, String file) throws IOException {
    if (bytes.length < 2 || ((bytes[0] & 0xff) | ((bytes[1] & 0xff) << 8)) != GZIP_MAGIC) {
      return new TableText(file, bytes);
    }
    try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new TableText(file, limited(unpacked, file));
    } catch (ZipException | EOFException e) {
      throw new IOException(file + ": damaged gzip (" + e.getMessage() + "), expected whole", e);
    }
  }

  private static byte[] limited(InputStream in, String file) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw tooLong(file);
    }
    return bytes;
  }

  private static IOException tooLong(String file) {
    return new IOException(file + ": too long, expected at most " + MAX_BYTES + " bytes");
  }
}
