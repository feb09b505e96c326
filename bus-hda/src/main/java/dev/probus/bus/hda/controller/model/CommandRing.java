package dev.probus.bus.hda.controller.model;

import dev.probus.bus.hda.controller.Bits;
import dev.probus.bus.hda.controller.DmaPage;

/** The controller's side of the command ring: it fetches what the driver has written. */
final class CommandRing {
  /** The last place of a ring, by what its size register says. */
  private static final int[] LAST = {1, 15, 255, 255};

  private final DmaPage memory;
  long base;
  int size;
  int writePointer;
  int readPointer;
  int control;
  int status;

  CommandRing(DmaPage memory) {
    this.memory = memory;
  }

  void reset() {
    base = 0;
    size = 0;
    writePointer = 0;
    readPointer = 0;
    control = 0;
    status = 0;
  }

  /** Takes the top bit, which resets the pointer and stays until it is cleared (H3). */
  void writeReadPointer(int value) {
    readPointer = (value & Bits.POINTER_RESET) != 0 ? Bits.POINTER_RESET : 0;
  }

  /** Tells whether there is a command to fetch. */
  boolean waiting() {
    return (control & Bits.RUN) != 0
        && (readPointer & Bits.POINTER_RESET) == 0
        && readPointer != (writePointer & LAST[size & 3]);
  }

  /** Fetches the next command; one outside of memory reads 0 and is an error. */
  int fetch() {
    readPointer = (readPointer + 1) & LAST[size & 3];
    long entry = base + (long) readPointer * Integer.BYTES;
    if (!memory.holds(entry)) {
      status |= Bits.MEMORY_ERROR;
      return 0;
    }
    return memory.read(entry);
  }
}
