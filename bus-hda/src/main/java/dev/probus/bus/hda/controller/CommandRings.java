package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.controller.Notice.Kind;
import java.util.Arrays;

/**
 * The rings of commands (CORB) and responses (RIRB), seen from the driver (H3 to H6).
 *
 * <p>Nothing but address and order tells which response belongs to which command.
 */
final class CommandRings {
  private static final int LAST = 255;
  private static final int RESPONSES_AT = 2048;
  private static final int FROM_CODEC = 1 << 4;
  private static final int POINTER_TRIES = 1000;
  private static final long MICROSECOND = 1_000;
  private static final int QUICK_LOOKS = 3000;
  private static final long QUICK = 10 * MICROSECOND;
  private static final long SLOW = 2_000 * MICROSECOND;

  /** What became of a command. */
  enum Sent {
    /** It is in the ring. */
    YES,
    /** There is no room. */
    FULL,
    /** The controller does not answer. */
    DEAD
  }

  private final Hardware hardware;
  private final DmaPage memory;
  private final Notices notices;
  private final UnsolicitedQueue unsolicited;
  private final int[] pending = new int[16];
  private final int[] last = new int[16];
  private int taken;

  CommandRings(Hardware hardware, Notices notices, UnsolicitedQueue unsolicited) {
    this.hardware = hardware;
    this.memory = hardware.memory();
    this.notices = notices;
    this.unsolicited = unsolicited;
  }

  /** Sets both rings up and lets them run (H3). */
  void start() {
    long base = memory.address();
    hardware.write(Register.CORBLBASE, (int) base);
    hardware.write(Register.CORBUBASE, (int) (base >>> 32));
    hardware.write(Register.CORBSIZE, Bits.ENTRIES_256);
    hardware.write(Register.CORBWP, 0);
    hardware.write(Register.CORBRP, Bits.POINTER_RESET);
    awaitPointer(Bits.POINTER_RESET);
    hardware.write(Register.CORBRP, 0);
    awaitPointer(0);
    hardware.write(Register.CORBCTL, Bits.RUN);

    long responses = base + RESPONSES_AT;
    hardware.write(Register.RIRBLBASE, (int) responses);
    hardware.write(Register.RIRBUBASE, (int) (responses >>> 32));
    hardware.write(Register.RIRBSIZE, Bits.ENTRIES_256);
    hardware.write(Register.RIRBWP, Bits.POINTER_RESET);
    hardware.write(Register.RINTCNT, 1);
    hardware.write(Register.RIRBCTL, Bits.RESPONSE | Bits.RUN);
    hardware.write(Register.GCTL, hardware.read(Register.GCTL) | Bits.UNSOLICITED);
    taken = 0;
    Arrays.fill(pending, 0);
  }

  private void awaitPointer(int bit) {
    for (int i = 0; i < POINTER_TRIES; i++) {
      if ((hardware.read(Register.CORBRP) & Bits.POINTER_RESET) == bit) {
        return;
      }
      hardware.pass(MICROSECOND);
    }
    notices.add(Kind.RING_NOT_RESET, "the read pointer of the command ring is not reset");
  }

  /** Stops both rings. */
  void stop() {
    hardware.write(Register.CORBCTL, 0);
    hardware.write(Register.RIRBCTL, 0);
    hardware.write(Register.GCTL, hardware.read(Register.GCTL) & ~Bits.UNSOLICITED);
  }

  /** Puts a command into the ring (H4). */
  Sent send(int command) {
    int pointer = hardware.read(Register.CORBWP);
    if (pointer == 0xffff) {
      return Sent.DEAD;
    }
    int next = (pointer + 1) & LAST;
    if (next == hardware.read(Register.CORBRP)) {
      return Sent.FULL;
    }
    pending[Command.address(command)]++;
    memory.write(memory.address() + (long) next * Integer.BYTES, command);
    hardware.write(Register.CORBWP, next);
    return Sent.YES;
  }

  /** Waits until a codec owes no response (H6); tells whether it came to that in time. */
  boolean await(int address, boolean polling, long limit) {
    return polling ? poll(address, limit) : sleep(address, limit);
  }

  private boolean sleep(int address, long limit) {
    long end = hardware.nanos() + limit;
    while (pending[address] > 0) {
      long left = end - hardware.nanos();
      if (left <= 0) {
        return false;
      }
      if (hardware.awaitInterrupt(left)) {
        interrupt();
      }
    }
    return true;
  }

  private boolean poll(int address, long limit) {
    long end = hardware.nanos() + limit;
    for (int looks = 0; ; looks++) {
      interrupt();
      if (pending[address] == 0) {
        return true;
      }
      if (hardware.nanos() >= end) {
        return false;
      }
      hardware.pass(looks < QUICK_LOOKS ? QUICK : SLOW);
    }
  }

  /** Looks once whether responses have come of which no interrupt told. */
  boolean look(int address) {
    interrupt();
    return pending[address] == 0;
  }

  /** Acknowledges what the controller reports and takes what has come (H5). */
  private void interrupt() {
    int status = hardware.read(Register.RIRBSTS);
    if (status != 0) {
      hardware.write(Register.RIRBSTS, status);
      if ((status & Bits.OVERRUN) != 0) {
        notices.add(Kind.OVERRUN, "the response ring overran; a response is lost");
      }
    }
    int pointer = hardware.read(Register.RIRBWP) & LAST;
    while (taken != pointer) {
      taken = (taken + 1) & LAST;
      long entry = memory.address() + RESPONSES_AT + (long) taken * Long.BYTES;
      take(memory.read(entry), memory.read(entry + Integer.BYTES));
    }
  }

  private void take(int response, int extension) {
    int address = extension & 0xf;
    if ((extension & FROM_CODEC) != 0) {
      unsolicited.add(new Unsolicited(address, response));
    } else if (pending[address] > 0) {
      pending[address]--;
      last[address] = response;
    } else {
      notices.add(
          Kind.SPURIOUS,
          "response 0x%08x from address %d, where nothing was asked".formatted(response, address));
    }
  }

  /** Returns what a codec answered last. */
  int response(int address) {
    return last[address];
  }
}
