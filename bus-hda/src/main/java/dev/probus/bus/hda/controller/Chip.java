package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.controller.Notice.Kind;

/** Brings the controller out of reset, and puts it to rest (H1, H2). */
final class Chip {
  private static final long MILLISECOND = 1_000_000;
  private static final long STEP = MILLISECOND / 2;
  private static final int STEPS = 200;
  private static final int ALL_ADDRESSES = 0x7fff;

  private final Hardware hardware;
  private final Notices notices;

  Chip(Hardware hardware, Notices notices) {
    this.hardware = hardware;
    this.notices = notices;
  }

  /** Resets the controller (H1). Not coming out of it is told, and nothing else. */
  void reset() {
    if ((hardware.read(Register.GCTL) & Bits.CRST) != 0) {
      hardware.write(Register.STATESTS, ALL_ADDRESSES);
    }
    hardware.write(Register.GCTL, hardware.read(Register.GCTL) & ~Bits.CRST);
    await(false);
    hardware.pass(MILLISECOND);
    hardware.write(Register.GCTL, hardware.read(Register.GCTL) | Bits.CRST);
    boolean ready = await(true);
    hardware.pass(MILLISECOND + MILLISECOND / 5);
    if (!ready) {
      notices.add(Kind.NOT_READY, "the controller does not come out of reset");
    }
  }

  private boolean await(boolean out) {
    for (int i = 0; i < STEPS; i++) {
      if (((hardware.read(Register.GCTL) & Bits.CRST) != 0) == out) {
        return true;
      }
      hardware.pass(STEP);
    }
    return false;
  }

  /** Returns the addresses at which codecs report presence. */
  int present() {
    return hardware.read(Register.STATESTS) & ALL_ADDRESSES;
  }

  /** Clears what interrupts report, and lets them come (H2). */
  void enableInterrupts() {
    hardware.write(Register.STATESTS, ALL_ADDRESSES);
    hardware.write(Register.RIRBSTS, Bits.RESPONSE | Bits.OVERRUN);
    hardware.write(Register.INTCTL, hardware.read(Register.INTCTL) | Bits.CONTROLLER | Bits.GLOBAL);
    hardware.write(Register.DPLBASE, 0);
    hardware.write(Register.DPUBASE, 0);
  }

  /** Lets no interrupt come any more. */
  void disableInterrupts() {
    hardware.write(Register.INTCTL, 0);
  }
}
