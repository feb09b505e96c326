package dev.probus.bus.soundwire.wire;

/** The state of one part of a modelled link. */
final class Soldered {
  final long deviceId;

  /** Whether it has found the frames and answers. */
  boolean present;

  /** The number by which it answers; 0 until it is given one. */
  int number;

  /** What it wants, and which of that it may raise. */
  int causes;

  int mask;

  /** Reads of id registers until it is gone; 0 for never. */
  int readsLeft;

  Soldered(Part part) {
    this.deviceId = part.deviceId();
    this.readsLeft = part.quits();
  }

  boolean answers(int device) {
    return present && number == device;
  }

  boolean alerts() {
    return present && number != 0 && (causes & mask) != 0;
  }

  void lose() {
    present = false;
    forget();
  }

  void forget() {
    number = 0;
    causes = 0;
    mask = 0;
  }

  /** Returns a byte of the device id, most significant first. */
  int idByte(int index) {
    int shift = 8 * (Registers.DEVID_BYTES - 1 - index);
    return (int) (deviceId >>> shift) & 0xFF;
  }
}
