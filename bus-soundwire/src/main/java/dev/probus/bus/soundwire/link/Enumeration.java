package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Reply;
import dev.probus.bus.soundwire.wire.Wire;
import java.util.Optional;
import java.util.OptionalInt;

/** Gives numbers to whoever answers as device 0 (S21, S22). */
final class Enumeration {
  /** How often an id is read at the most in one go. */
  private static final int ROUNDS = 2 * Registers.LAST_DEVICE;

  private static final long ALL_ONES = 0xFFFF_FFFF_FFFFL;

  private final LinkMaster master;
  private final Wire wire;
  private final Numbers numbers;

  Enumeration(LinkMaster master, Wire wire, Numbers numbers) {
    this.master = master;
    this.wire = wire;
    this.numbers = numbers;
  }

  /** A number is in use that was not given out here. */
  void taken(int number) {
    numbers.taken(master.link(), number);
  }

  /** What a round came to: somebody has a number now, nobody has, or there is nothing to go on. */
  private enum Round {
    NUMBERED,
    AGAIN,
    OVER
  }

  /**
   * Goes on until nobody answers.
   *
   * @return whether a number was given; its part reports under it later
   */
  boolean run() {
    master.note(LinkEventKind.DEV0_ATTACHED, "");
    boolean any = false;
    for (int i = 0; i < ROUNDS; i++) {
      Round round = round();
      any |= round == Round.NUMBERED;
      if (round == Round.OVER) {
        break;
      }
    }
    return any;
  }

  private Round round() {
    long id = 0;
    for (int i = 0; i < Registers.DEVID_BYTES; i++) {
      switch (wire.read(0, Registers.DEVID + i)) {
        case Reply.Ok ok -> id = id << 8 | ok.value();
        case Reply.Ignored _ -> {
          master.note(LinkEventKind.DEV0_SILENT, "");
          master.note(LinkEventKind.NO_MORE, "");
          return Round.OVER;
        }
        case Reply.Failed failed -> {
          return failed(failed);
        }
      }
    }
    SdwAddress answered = SdwAddress.ofDeviceId(master.link(), id);
    master.note(LinkEventKind.DEVID_READ, answered);
    Optional<Peripheral> known =
        id == ALL_ONES ? Optional.empty() : master.find(answered); // nobody is all ones (S14)
    if (known.isPresent()) {
      return assign(known.get());
    }
    master.note(LinkEventKind.NO_ENTRY, answered);
    if (id != ALL_ONES) {
      master.found(answered);
    }
    return Round.AGAIN;
  }

  /** One that has not been seen to go is waited for: else its driver would not know (Z16). */
  private Round assign(Peripheral peripheral) {
    peripheral.answered();
    if (peripheral.attached()) {
      return Round.OVER;
    }
    if (peripheral.number() != 0) {
      master.note(LinkEventKind.REUSE_NUMBER, peripheral, "");
    } else {
      OptionalInt free = numbers.take(peripheral.entry().address());
      if (free.isEmpty()) {
        master.note(LinkEventKind.NO_NUMBER, peripheral, "");
        return Round.OVER;
      }
      master.give(peripheral, free.getAsInt());
    }
    return switch (wire.write(0, Registers.DEVNUMBER, peripheral.number())) {
      case Reply.Ok _ -> Round.NUMBERED;
      case Reply.Ignored _ -> Round.AGAIN; // it has gone meanwhile; the next read says who is left
      case Reply.Failed failed -> failed(failed);
    };
  }

  private Round failed(Reply.Failed failed) {
    master.note(LinkEventKind.REGISTER_ERROR, "device 0: " + failed.reason());
    return Round.OVER;
  }
}
