package dev.probus.bus.devicetree.blob;

import dev.probus.bus.devicetree.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a devicetree blob holds. Immutable.
 *
 * @param version its version, 16 or later
 * @param bootCpu the number of the processor that boots
 * @param reservations memory that is not to be used, in order
 * @param tree the devicetree
 */
public record Blob(int version, int bootCpu, List<Reservation> reservations, Tree tree) {
  /** More than any machine's; a tree takes some ten times its blob in memory. */
  private static final int LARGEST = 16 << 20;

  private static final int RESERVATION = 16;

  /** Copies the list. */
  public Blob {
    reservations = List.copyOf(reservations);
  }

  /**
   * Tells whether a file begins as a blob does. Reads its first four bytes.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean begins(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] magic = in.readNBytes(Integer.BYTES);
      return magic.length == Integer.BYTES && ByteBuffer.wrap(magic).getInt() == Header.MAGIC;
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws DamagedBlobException if it is no blob, or a damaged one
   */
  public static Blob read(Path file) throws IOException, DamagedBlobException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in.readNBytes(LARGEST + 1));
    }
  }

  /**
   * Reads bytes, of which more may follow than the blob has.
   *
   * @throws DamagedBlobException if they are no blob, or a damaged one
   */
  public static Blob read(byte[] bytes) throws DamagedBlobException {
    if (bytes.length > LARGEST) {
      throw new DamagedBlobException(LARGEST, "more bytes", "16 MiB or less");
    }
    ByteBuffer all = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    Header header = Header.read(all);
    List<Reservation> reservations = reservations(all, header);
    Tree tree = new Tree(new StructureReader(all, header).root());
    return new Blob(header.version(), header.bootCpu(), reservations, tree);
  }

  private static List<Reservation> reservations(ByteBuffer bytes, Header header)
      throws DamagedBlobException {
    List<Reservation> found = new ArrayList<>();
    int at = header.reservations();
    while (at <= header.totalSize() - RESERVATION) {
      Reservation next = new Reservation(bytes.getLong(at), bytes.getLong(at + Long.BYTES));
      if (next.address() == 0 && next.size() == 0) {
        return found;
      }
      found.add(next);
      at += RESERVATION;
    }
    throw new DamagedBlobException(
        at, "memory reservations go on to the blob's end", "an entry of zeros at their end");
  }
}
