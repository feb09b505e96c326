package dev.probus.bus.hda.controller;

/**
 * A page of memory that driver and controller share, at an address of the bus. Words are 32 bits
 * wide. For one thread at a time.
 */
public final class DmaPage {
  /** The size of a page. */
  public static final int BYTES = 4096;

  private final long address;
  private final int[] words = new int[BYTES / Integer.BYTES];

  /** Makes a page of zeros at an address that is a multiple of its size. */
  public DmaPage(long address) {
    if (address % BYTES != 0) {
      throw new IllegalArgumentException(
          "page at 0x" + Long.toHexString(address) + ", expected a multiple of " + BYTES);
    }
    this.address = address;
  }

  /** Returns where on the bus the page begins. */
  public long address() {
    return address;
  }

  /** Tells whether a word is in the page. */
  public boolean holds(long at) {
    return at >= address && at < address + BYTES;
  }

  /** Reads the word at an address of the bus, which the page holds. */
  public int read(long at) {
    return words[(int) (at - address) >> 2];
  }

  /** Writes the word at an address of the bus, which the page holds. */
  public void write(long at, int value) {
    words[(int) (at - address) >> 2] = value;
  }
}
