package dev.probus.bus.hda.controller.model;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.Bits;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.DmaPage;
import dev.probus.bus.hda.controller.Hardware;
import dev.probus.bus.hda.controller.Register;
import dev.probus.bus.hda.controller.model.Fault.Part;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A controller as its registers show it: reset and presence, both rings, unsolicited responses, the
 * immediate interface, interrupts. Codecs answer after one frame of the link.
 *
 * <p>For one thread at a time. Nothing in it waits; its clock passes when the driver lets it pass.
 */
public final class ControllerModel implements Hardware {
  /** A frame of the link, in which one command and one response travel: a 48,000th of a second. */
  public static final Duration FRAME = Duration.ofNanos(20_833);

  private static final int CAPABILITIES = 0x4401;
  private static final long RESET_TAKES = 100_000;
  private static final long PRESENCE_TAKES = 25 * FRAME.toNanos();
  private static final long PAGE = 0x1_2000_0000L; // above 4 GiB: the upper base registers matter
  private static final int SIZES = 0x70;

  private final DmaPage memory = new DmaPage(PAGE);
  private final CommandRing commands = new CommandRing(memory);
  private final ResponseRing responses = new ResponseRing(memory);
  private final Flight flight = new Flight();
  private final CodecWire[] wires = new CodecWire[ControllerSettings.ALL_SLOTS];
  private final ImmediateUnit immediate;
  private final boolean interruptsBroken;
  private final boolean messagesBroken;
  private final boolean ringsBroken;
  private final boolean resetBroken;
  private final long latency;
  private long now;
  private long lastFrame;
  private boolean messages = true;
  private int control;
  private long controlDue = Flight.NEVER;
  private long presenceDue = Flight.NEVER;
  private int presence;
  private int wake;
  private int interruptControl;
  private long position;

  /**
   * Makes a controller, in reset.
   *
   * @param codecs what answers at an address, made anew whenever the link is reset
   * @param faults what goes wrong
   * @throws IllegalArgumentException if an address is not 0 to 14, or a ghost's address is taken
   */
  public ControllerModel(
      Map<Integer, ? extends Supplier<? extends Link>> codecs, List<Fault> faults) {
    this(codecs, faults, FRAME);
  }

  /**
   * Makes a controller, in reset.
   *
   * @param codecs what answers at an address, made anew whenever the link is reset
   * @param faults what goes wrong
   * @param latency how long a command and its response travel; zero for a link without delay
   * @throws IllegalArgumentException if an address is not 0 to 14, or a ghost's address is taken
   */
  public ControllerModel(
      Map<Integer, ? extends Supplier<? extends Link>> codecs,
      List<Fault> faults,
      Duration latency) {
    this.latency = latency.toNanos();
    this.immediate = new ImmediateUnit(this::carry, this.latency);
    codecs.keySet().forEach(ControllerModel::check);
    Set<Part> broken = EnumSet.noneOf(Part.class);
    for (Fault fault : faults) {
      switch (fault) {
        case Fault.Broken part -> broken.add(part.part());
        case Fault.Ghost ghost when codecs.containsKey(ghost.address()) ->
            throw new IllegalArgumentException(
                "ghost at address " + ghost.address() + ", where a codec is; expected silent");
        case Fault.OfAddress of -> check(of.address());
      }
    }
    this.interruptsBroken = broken.contains(Part.INTERRUPTS);
    this.messagesBroken = broken.contains(Part.MESSAGES);
    this.ringsBroken = broken.contains(Part.RINGS);
    this.resetBroken = broken.contains(Part.RESET);
    for (int address = 0; address < wires.length; address++) {
      wires[address] =
          new CodecWire(address, codecs.get(address), CodecWire.faultsOf(address, faults));
    }
  }

  private static void check(int address) {
    if (address < 0 || address >= ControllerSettings.ALL_SLOTS) {
      throw new IllegalArgumentException("codec address " + address + ", expected 0 to 14");
    }
  }

  /**
   * Has a codec say something without being asked; it is heard if the driver accepts that.
   *
   * @param address the codec's address, 0 to 14
   * @param response the 32 bits
   */
  public void raise(int address, int response) {
    check(address);
    if ((control & Bits.UNSOLICITED) != 0) {
      flight.add(now, response, address | 1 << 4);
      settle();
    }
  }

  @Override
  public DmaPage memory() {
    return memory;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public boolean messageInterrupts() {
    return messages;
  }

  @Override
  public void useWireInterrupt() {
    messages = false;
  }

  @Override
  public void pass(long nanos) {
    now += nanos;
    settle();
  }

  @Override
  public boolean awaitInterrupt(long nanos) {
    long end = now + nanos;
    settle();
    while (!seen() && now < end) {
      now = Math.min(end, flight.next());
      settle();
    }
    return seen();
  }

  private boolean seen() {
    return (interruptStatus() & Bits.GLOBAL) != 0
        && !interruptsBroken
        && !(messages && messagesBroken);
  }

  private int interruptStatus() {
    boolean ours = responses.interrupts() || (presence & wake) != 0;
    int status = ours ? Bits.CONTROLLER : 0;
    return (status & interruptControl) != 0 ? status | (interruptControl & Bits.GLOBAL) : status;
  }

  /** Delivers what has arrived by now. */
  private void settle() {
    while (flight.next() <= now) {
      responses.write(flight.response(), flight.extension());
      flight.remove();
    }
  }

  private boolean outOfReset() {
    if (controlDue <= now) {
      controlDue = Flight.NEVER;
      control ^= Bits.CRST;
      presenceDue = (control & Bits.CRST) != 0 ? now + PRESENCE_TAKES : Flight.NEVER;
    }
    return (control & Bits.CRST) != 0;
  }

  @Override
  public int read(Register register) {
    return switch (register) {
      case GCAP -> CAPABILITIES;
      case GCTL -> outOfReset() ? control : control & ~Bits.CRST;
      case WAKEEN -> wake;
      case STATESTS -> presence();
      case INTCTL -> interruptControl;
      case INTSTS -> interruptStatus();
      case CORBLBASE -> (int) commands.base;
      case CORBUBASE -> (int) (commands.base >>> 32);
      case CORBWP -> commands.writePointer;
      case CORBRP -> commands.readPointer;
      case CORBCTL -> commands.control;
      case CORBSTS -> commands.status;
      case CORBSIZE -> SIZES | commands.size;
      case RIRBLBASE -> (int) responses.base;
      case RIRBUBASE -> (int) (responses.base >>> 32);
      case RIRBWP -> responses.pointer;
      case RINTCNT -> responses.threshold;
      case RIRBCTL -> responses.control;
      case RIRBSTS -> responses.status;
      case RIRBSIZE -> SIZES | responses.size;
      case IC -> immediate.command();
      case IR -> immediate.response();
      case IRS -> immediate.status(now);
      case DPLBASE -> (int) position;
      case DPUBASE -> (int) (position >>> 32);
    };
  }

  private int presence() {
    if (outOfReset() && presenceDue <= now) {
      presenceDue = Flight.NEVER;
      for (int address = 0; address < wires.length; address++) {
        presence |= wires[address].present() ? 1 << address : 0;
      }
    }
    return presence;
  }

  @Override
  public void write(Register register, int value) {
    int bits = register.fit(value);
    if (register == Register.GCTL) {
      writeControl(bits);
      return;
    }
    if (!outOfReset()) {
      return; // in reset nothing else can be written
    }
    switch (register) {
      case WAKEEN -> wake = bits & 0x7fff;
      case STATESTS -> presence = presence() & ~bits;
      case INTCTL -> interruptControl = bits;
      case IC -> immediate.write(bits);
      case IRS -> immediate.start(bits, now);
      case DPLBASE -> position = low(position, bits);
      case DPUBASE -> position = high(position, bits);
      default -> writeRing(register, bits);
    }
    if (register == Register.CORBWP || register == Register.CORBCTL) {
      fetch();
    }
  }

  /** Writes a register of a ring; others are only read. */
  private void writeRing(Register register, int bits) {
    switch (register) {
      case CORBLBASE -> commands.base = low(commands.base, bits);
      case CORBUBASE -> commands.base = high(commands.base, bits);
      case CORBWP -> commands.writePointer = bits & 0xff;
      case CORBRP -> commands.writeReadPointer(bits);
      case CORBCTL -> commands.control = bits & 3;
      case CORBSTS -> commands.status &= ~bits;
      case CORBSIZE -> commands.size = bits & 3;
      case RIRBLBASE -> responses.base = low(responses.base, bits);
      case RIRBUBASE -> responses.base = high(responses.base, bits);
      case RIRBWP -> responses.pointer = (bits & Bits.POINTER_RESET) != 0 ? 0 : responses.pointer;
      case RINTCNT -> responses.threshold = bits & 0xff;
      case RIRBCTL -> responses.control = bits & 7;
      case RIRBSTS -> responses.status &= ~bits;
      case RIRBSIZE -> responses.size = bits & 3;
      default -> {
        // nothing can be written there
      }
    }
  }

  private static long low(long base, int bits) {
    return (base & ~0xffff_ffffL) | (bits & 0xffff_ff80L);
  }

  private static long high(long base, int bits) {
    return (base & 0xffff_ffffL) | (long) bits << 32;
  }

  private void writeControl(int bits) {
    boolean out = outOfReset();
    control = (bits & ~Bits.CRST) | (control & Bits.CRST);
    boolean wanted = (bits & Bits.CRST) != 0;
    if (out == wanted) {
      controlDue = Flight.NEVER;
    } else if (wanted) {
      controlDue = resetBroken ? Flight.NEVER : now + RESET_TAKES;
    } else {
      reset();
    }
  }

  private void reset() {
    controlDue = now + RESET_TAKES;
    control &= Bits.CRST;
    commands.reset();
    responses.reset();
    immediate.reset();
    flight.clear();
    presence = 0;
    wake = 0;
    interruptControl = 0;
    position = 0;
    for (CodecWire wire : wires) {
      wire.reset();
    }
  }

  private void fetch() {
    while (commands.waiting() && !ringsBroken) {
      int command = commands.fetch();
      lastFrame = Math.max(lastFrame, now) + latency;
      carry(command, lastFrame, flight);
    }
    if (latency == 0) {
      settle();
    }
  }

  private void carry(int command, long due, Flight back) {
    int address = Command.address(command);
    if (address < wires.length && wires[address].carry(command, due, back)) {
      responses.overrun();
    }
  }
}
