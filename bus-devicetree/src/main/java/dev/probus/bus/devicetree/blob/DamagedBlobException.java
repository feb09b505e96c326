package dev.probus.bus.devicetree.blob;

import java.io.Serial;

/** Tells that bytes are no devicetree blob, and where that became certain. */
public final class DamagedBlobException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final long offset;

  DamagedBlobException(long offset, String found, String expected) {
    super(String.format("byte 0x%x: %s, expected %s", offset, found, expected), null, false, false);
    this.offset = offset;
  }

  /** Returns the place, in bytes from the beginning. */
  public long offset() {
    return offset;
  }
}
