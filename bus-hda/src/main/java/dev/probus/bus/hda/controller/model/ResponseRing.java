package dev.probus.bus.hda.controller.model;

import dev.probus.bus.hda.controller.Bits;
import dev.probus.bus.hda.controller.DmaPage;

/** The controller's side of the response ring: it writes, counts and asks for interrupts. */
final class ResponseRing {
  /** The last place of a ring, by what its size register says. */
  private static final int[] LAST = {1, 15, 255, 255};

  private final DmaPage memory;
  long base;
  int size;
  int pointer;
  int control;
  int status;

  /** Responses until an interrupt; 0 stands for 256. */
  int threshold;

  private int count;

  ResponseRing(DmaPage memory) {
    this.memory = memory;
  }

  void reset() {
    base = 0;
    size = 0;
    pointer = 0;
    control = 0;
    status = 0;
    threshold = 0;
    count = 0;
  }

  boolean runs() {
    return (control & Bits.RUN) != 0;
  }

  /** Writes a response; one that finds the ring stopped is gone. */
  void write(int response, int extension) {
    if (!runs()) {
      return;
    }
    pointer = (pointer + 1) & LAST[size & 3];
    long entry = base + (long) pointer * Long.BYTES;
    if (!memory.holds(entry)) {
      overrun();
      return;
    }
    memory.write(entry, response);
    memory.write(entry + Integer.BYTES, extension);
    count++;
    if (count >= (threshold == 0 ? 256 : threshold)) {
      count = 0;
      status |= Bits.RESPONSE;
    }
  }

  void overrun() {
    status |= Bits.OVERRUN;
  }

  /** Tells whether it asks for an interrupt. */
  boolean interrupts() {
    return (status & control & (Bits.RESPONSE | Bits.OVERRUN)) != 0;
  }
}
