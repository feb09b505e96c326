package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.codec.Link;

/** The immediate interface: one command and one response, in registers (H8). */
final class ImmediateCommands {
  private static final int LOOKS = 50;
  private static final long MICROSECOND = 1_000;

  private final Hardware hardware;

  ImmediateCommands(Hardware hardware) {
    this.hardware = hardware;
  }

  /** Sends a command; returns the response, or {@link Link#NO_ANSWER} after some 100 µs. */
  int send(int command) {
    if (!await(Bits.BUSY, 0)) {
      return Link.NO_ANSWER;
    }
    hardware.write(Register.IRS, Bits.VALID);
    hardware.write(Register.IC, command);
    hardware.write(Register.IRS, Bits.BUSY);
    return await(Bits.VALID, Bits.VALID) ? hardware.read(Register.IR) : Link.NO_ANSWER;
  }

  private boolean await(int mask, int value) {
    for (int i = 0; i < LOOKS; i++) {
      if ((hardware.read(Register.IRS) & mask) == value) {
        return true;
      }
      hardware.pass(MICROSECOND);
    }
    return false;
  }
}
