package dev.probus.bus.soundwire;

/** One field of an address: its name, and where it is. Most significant bit first (S1). */
enum Bits {
  LINK("link", 51, 48),
  VERSION("version", 47, 44),
  UNIQUE_ID("unique id", 43, 40),
  MANUFACTURER("manufacturer", 39, 24),
  PART("part", 23, 8),
  DEVICE_CLASS("class", 7, 0);

  private final String text;
  private final int low;
  private final int max;

  Bits(String text, int high, int low) {
    this.text = text;
    this.low = low;
    this.max = (1 << (high - low + 1)) - 1;
  }

  /** Takes the field out of an address. */
  int of(long address) {
    return (int) (address >>> low) & max;
  }

  /** Puts the field where it belongs in an address that is zero elsewhere. */
  long at(int value) {
    return (long) value << low;
  }

  /**
   * Returns a value of the field.
   *
   * @throws IllegalArgumentException if it is below {@code min} or does not fit
   */
  int check(int value, int min) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          String.format("%s %#x: expected %#x to %#x", text, value, min, max));
    }
    return value;
  }
}
