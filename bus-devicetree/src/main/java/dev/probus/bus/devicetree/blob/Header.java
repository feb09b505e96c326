package dev.probus.bus.devicetree.blob;

import java.nio.ByteBuffer;

/**
 * The header of a blob, every number of which lies within the blob.
 *
 * @param totalSize how many bytes the blob has
 * @param structure where its structure block begins
 * @param structureEnd where that ends; in version 16 no header says so, and the blob's end does
 * @param strings where its strings block begins
 * @param stringsEnd where that ends
 * @param reservations where its memory reservations begin
 * @param version its version
 * @param bootCpu the number of the processor that boots
 */
record Header(
    int totalSize,
    int structure,
    int structureEnd,
    int strings,
    int stringsEnd,
    int reservations,
    int version,
    int bootCpu) {
  static final int MAGIC = 0xD00DFEED;

  private static final int OLDEST = 16;
  private static final int NEWEST = 17;
  private static final int SIZE_16 = 36;
  private static final int SIZE_17 = 40;

  /** Reads it and checks it. */
  static Header read(ByteBuffer bytes) throws DamagedBlobException {
    if (bytes.limit() < SIZE_16) {
      throw new DamagedBlobException(
          bytes.limit(), "the file ends", "a header of " + SIZE_16 + " bytes or more");
    }
    if (bytes.getInt(0) != MAGIC) {
      throw new DamagedBlobException(
          0, String.format("0x%08x", bytes.getInt(0)), String.format("0x%08x", MAGIC));
    }
    int version = bytes.getInt(20);
    if (version < OLDEST) {
      throw new DamagedBlobException(20, "version " + version, "16 or later");
    }
    if (bytes.getInt(24) > NEWEST) {
      throw new DamagedBlobException(
          24, "readable from version " + bytes.getInt(24) + " on only", "17 or earlier");
    }
    int size = version < NEWEST ? SIZE_16 : SIZE_17;
    int total = within(bytes, 4, size, bytes.limit(), "total size", "to the file's end");
    int structure = aligned(bytes, 8, size, total, "structure block", 4);
    int strings = within(bytes, 12, size, total, "strings block", "to the blob's end");
    int reservations = aligned(bytes, 16, size, total, "memory reservations", 8);
    int texts = within(bytes, 32, 0, total - strings, "strings' size", "up to the blob's end");
    int tokens =
        version < NEWEST
            ? total - structure
            : within(bytes, 36, 0, total - structure, "structure's size", "up to the blob's end");
    return new Header(
        total,
        structure,
        structure + tokens,
        strings,
        strings + texts,
        reservations,
        version,
        bytes.getInt(28));
  }

  private static int within(ByteBuffer bytes, int at, int low, int high, String what, String end)
      throws DamagedBlobException {
    int value = bytes.getInt(at);
    if (value < low || value > high) {
      throw new DamagedBlobException(
          at,
          what + String.format(" 0x%x", value),
          String.format("0x%x to 0x%x, %s", low, high, end));
    }
    return value;
  }

  private static int aligned(ByteBuffer bytes, int at, int low, int high, String what, int unit)
      throws DamagedBlobException {
    int value = within(bytes, at, low, high, what, "to the blob's end");
    if (value % unit != 0) {
      throw new DamagedBlobException(
          at, what + String.format(" 0x%x", value), "a multiple of " + unit);
    }
    return value;
  }
}
