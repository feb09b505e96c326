package dev.probus.bus.hda.controller.model;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The wire between the controller and one address: a codec, or none, and what goes wrong. */
final class CodecWire {
  private static final int ALL_ONES = -1;
  private static final int POWER_ERROR = 1 << 8;
  private static final int UNSOLICITED = 1 << 4;

  private final int address;
  private final @Nullable Supplier<? extends Link> power;
  private final List<Fault.OfAddress> faults;
  private @Nullable Link codec;
  private int commands;

  CodecWire(int address, @Nullable Supplier<? extends Link> power, List<Fault.OfAddress> faults) {
    this.address = address;
    this.power = power;
    this.faults = List.copyOf(faults);
    reset();
  }

  /** The link is reset: the codec forgets what was written. */
  void reset() {
    codec = power == null ? null : power.get();
  }

  /** Tells whether the address reports presence after a reset. */
  boolean present() {
    boolean there = power != null;
    for (Fault fault : faults) {
      there |= fault instanceof Fault.Ghost;
      there &= !(fault instanceof Fault.Vanishing gone && commands > gone.after());
    }
    return there;
  }

  /**
   * Carries a command to the codec, and puts what comes back on its way.
   *
   * @return whether a response would have had no room
   */
  boolean carry(int command, long due, Flight flight) {
    Link there = codec;
    if (there == null) {
      return false;
    }
    if (faults.isEmpty()) {
      flight.add(due, there.send(command), address);
      return false;
    }
    commands++;
    return new Exchange(command, due, flight).run(there);
  }

  /** One command with its response, as the faults have it. */
  private final class Exchange {
    private final int command;
    private final Flight flight;
    private long due;
    private int from = address;
    private boolean lost;
    private boolean overrun;

    Exchange(int command, long due, Flight flight) {
      this.command = command;
      this.due = due;
      this.flight = flight;
    }

    boolean run(Link there) {
      int response = there.send(command);
      for (Fault.OfAddress fault : faults) {
        response = apply(fault, response);
      }
      if (!lost) {
        flight.add(due, response, from);
      }
      return overrun;
    }

    private int apply(Fault.OfAddress fault, int response) {
      switch (fault) {
        case Fault.Ghost _ -> lost = true;
        case Fault.Silent _ -> lost = true;
        case Fault.Vanishing gone -> lost |= commands > gone.after();
        case Fault.AllOnes ones -> {
          return commands >= ones.from() ? ALL_ONES : response;
        }
        case Fault.Late late -> due += commands == late.nth() ? late.by().toNanos() : 0;
        case Fault.Stray stray -> from = commands == stray.nth() ? stray.to() : from;
        case Fault.Lost gap -> lost |= commands >= gap.nth() && commands - gap.nth() < gap.count();
        case Fault.Overrun full -> {
          overrun |= commands == full.nth();
          lost |= commands == full.nth();
        }
        case Fault.Flood flood -> flood(flood);
        case Fault.Unready unready -> {
          boolean error = Command.verb(command) == Verb.GET_POWER_STATE.code();
          return error && due < unready.until().toNanos() ? response | POWER_ERROR : response;
        }
      }
      return response;
    }

    private void flood(Fault.Flood flood) {
      for (int i = 0; commands == flood.nth() && i < flood.count(); i++) {
        flight.add(due, i, address | UNSOLICITED);
      }
    }
  }

  /** Sorts the faults that belong to an address out of all. */
  static List<Fault.OfAddress> faultsOf(int address, List<Fault> all) {
    List<Fault.OfAddress> ours = new ArrayList<>();
    for (Fault fault : all) {
      if (fault instanceof Fault.OfAddress of && of.address() == address) {
        ours.add(of);
      }
    }
    return ours;
  }
}
