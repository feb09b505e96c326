package dev.probus.bus.hda.controller;

/**
 * A register of the controller under its name in the specification, as far as bring-up needs it.
 */
public enum Register {
  GCAP(0x00, 16),
  GCTL(0x08, 32),
  WAKEEN(0x0c, 16),
  STATESTS(0x0e, 16),
  INTCTL(0x20, 32),
  INTSTS(0x24, 32),
  CORBLBASE(0x40, 32),
  CORBUBASE(0x44, 32),
  CORBWP(0x48, 16),
  CORBRP(0x4a, 16),
  CORBCTL(0x4c, 8),
  CORBSTS(0x4d, 8),
  CORBSIZE(0x4e, 8),
  RIRBLBASE(0x50, 32),
  RIRBUBASE(0x54, 32),
  RIRBWP(0x58, 16),
  RINTCNT(0x5a, 16),
  RIRBCTL(0x5c, 8),
  RIRBSTS(0x5d, 8),
  RIRBSIZE(0x5e, 8),
  IC(0x60, 32),
  IR(0x64, 32),
  IRS(0x68, 16),
  DPLBASE(0x70, 32),
  DPUBASE(0x74, 32);

  private final int offset;
  private final int bits;

  Register(int offset, int bits) {
    this.offset = offset;
    this.bits = bits;
  }

  /** Returns where the register is, in bytes from the first one. */
  public int offset() {
    return offset;
  }

  /** Returns its width: 8, 16 or 32. */
  public int bits() {
    return bits;
  }

  /** Returns the bits of a value that the register has room for. */
  public int fit(int value) {
    return bits == 32 ? value : value & (1 << bits) - 1;
  }
}
