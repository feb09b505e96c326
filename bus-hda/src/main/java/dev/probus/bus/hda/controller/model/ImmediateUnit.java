package dev.probus.bus.hda.controller.model;

import dev.probus.bus.hda.controller.Bits;

/**
 * The controller's side of the immediate interface. A command without a response is busy for two
 * frames; then the interface is free again, with nothing valid in it.
 */
final class ImmediateUnit {
  /** Carries a command to the codec that it is for. */
  interface Carrier {
    /** Puts the response on its way, to arrive at a time. */
    void carry(int command, long due, Flight back);
  }

  private final Carrier carrier;
  private final long latency;
  private final Flight back = new Flight();
  private int command;
  private int response;
  private int status;
  private long freeAt;

  ImmediateUnit(Carrier carrier, long latency) {
    this.carrier = carrier;
    this.latency = latency;
  }

  void reset() {
    back.clear();
    command = 0;
    response = 0;
    status = 0;
  }

  int command() {
    return command;
  }

  int response() {
    return response;
  }

  void write(int bits) {
    command = bits;
  }

  /** Clears what is valid, or sends the command. */
  void start(int bits, long now) {
    status &= ~(bits & Bits.VALID);
    if ((bits & Bits.BUSY) != 0 && (status & Bits.BUSY) == 0) {
      status = Bits.BUSY;
      freeAt = now + 2 * latency;
      back.clear();
      carrier.carry(command, now + latency, back);
    }
  }

  /** Returns busy and valid, and who answered in bits 7:4. */
  int status(long now) {
    if ((status & Bits.BUSY) != 0) {
      if (back.next() <= now) {
        response = back.response();
        status = Bits.VALID | (back.extension() & 0xf) << 4;
      } else if (freeAt <= now) {
        status = 0;
      }
    }
    return status;
  }
}
