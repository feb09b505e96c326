package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Reply;
import dev.probus.bus.soundwire.wire.Wire;
import java.util.Locale;
import java.util.Optional;

/** Sets peripherals up, and serves those that want something (S23, S30). */
final class Service {
  /** What every peripheral may raise. */
  private static final int MASK = Registers.PARITY | Registers.CLASH | Registers.IMPLEMENTATION;

  /** How often one that goes on wanting something is served in one go. */
  private static final int ROUNDS = 10;

  private final LinkMaster master;
  private final Wire wire;
  private final LinkListener told;

  Service(LinkMaster master, Wire wire, LinkListener told) {
    this.master = master;
    this.wire = wire;
    this.told = told;
  }

  /** Lets it raise what it may; returns what went wrong, or nothing. */
  String setUp(Peripheral peripheral) {
    return write(peripheral, Registers.INTMASK1, MASK) ? "" : "its interrupts cannot be enabled";
  }

  /** Serves it until nothing of what it wanted first is left. */
  void serve(Peripheral peripheral) {
    int first = read(peripheral, Registers.INT1).orElse(0);
    int causes = first;
    for (int i = 0; i < ROUNDS && causes != 0; i++) {
      if ((causes & Registers.PARITY) != 0) {
        master.note(LinkEventKind.PARITY_ERROR, peripheral, "");
      }
      if ((causes & Registers.CLASH) != 0) {
        master.note(LinkEventKind.BUS_CLASH, peripheral, "");
      }
      if ((causes & Registers.IMPLEMENTATION) != 0) {
        told.alerted(peripheral, causes);
      }
      if (!write(peripheral, Registers.INT1, causes)) {
        return;
      }
      causes = read(peripheral, Registers.INT1).orElse(0) & first;
    }
  }

  Optional<Integer> read(Peripheral peripheral, int register) {
    Reply reply = wire.read(peripheral.number(), register);
    return reply instanceof Reply.Ok ok
        ? Optional.of(ok.value())
        : failed(peripheral, register, reply);
  }

  private boolean write(Peripheral peripheral, int register, int value) {
    Reply reply = wire.write(peripheral.number(), register, value);
    return reply instanceof Reply.Ok || failed(peripheral, register, reply).isPresent();
  }

  private Optional<Integer> failed(Peripheral peripheral, int register, Reply reply) {
    String why = reply instanceof Reply.Failed failed ? failed.reason() : "no reply";
    String text = String.format(Locale.ROOT, "register 0x%02x: %s", register, why);
    master.note(LinkEventKind.REGISTER_ERROR, peripheral, text);
    return Optional.empty();
  }
}
