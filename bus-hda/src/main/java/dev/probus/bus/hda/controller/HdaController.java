package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.Ladder.Caller;
import dev.probus.bus.hda.controller.Ladder.Step;
import dev.probus.bus.hda.controller.Notice.Kind;
import java.time.Duration;
import java.util.List;

/**
 * Drives a controller: what is sent to a codec goes over its rings or its immediate interface, and
 * whoever sends does not know which. A command without a response goes down the ladder of H7, so
 * the worst that comes out of {@link #send} is {@link Link#NO_ANSWER}.
 *
 * <p>For one thread at a time. It waits on the hardware's clock only.
 */
public final class HdaController implements Link {
  private static final long TIME_OUT = 1_000_000_000L;

  private final Hardware hardware;
  private final ControllerSettings settings;
  private final Notices notices;
  private final UnsolicitedQueue unsolicited;
  private final Chip chip;
  private final CommandRings rings;
  private final ImmediateCommands immediate;
  private Ladder ladder;
  private boolean single;
  private boolean maskKnown;
  private int mask;

  /** Makes a driver; it touches the hardware only when it is started. */
  public HdaController(Hardware hardware, ControllerSettings settings) {
    this.hardware = hardware;
    this.settings = settings;
    this.notices = new Notices(hardware);
    this.unsolicited = new UnsolicitedQueue(notices);
    this.chip = new Chip(hardware, notices);
    this.rings = new CommandRings(hardware, notices, unsolicited);
    this.immediate = new ImmediateCommands(hardware);
    this.ladder = new Ladder(false, hardware.messageInterrupts(), false);
    this.single = settings.way() == Way.IMMEDIATE;
  }

  /**
   * Resets the controller and sets it up (H1, H2). The first time, codecs are found that report
   * their presence; a later reset finds no others.
   */
  public void start() {
    chip.reset();
    if (!maskKnown) {
      maskKnown = true;
      int present = chip.present();
      mask = settings.limit(present);
      for (int address = 0; address < ControllerSettings.ALL_SLOTS; address++) {
        if ((present & ~mask & 1 << address) != 0) {
          notices.add(Kind.MASKED, "address " + address + " is not looked at, as the options say");
        }
      }
    }
    chip.enableInterrupts();
    if (!single) {
      rings.start();
    }
  }

  /** Stops the rings and the interrupts; commands get no answer until it is started again. */
  public void stop() {
    rings.stop();
    chip.disableInterrupts();
  }

  /** Stops it and starts it again; what was on its way is lost. */
  void restart() {
    stop();
    start();
  }

  /** Gives the rings up for good (H7 g). */
  void useImmediate() {
    if (!single) {
      single = true;
      rings.stop();
      notices.add(
          Kind.SINGLE_COMMAND, "the rings are given up; commands go by the immediate interface");
    }
  }

  /** Tells whether the rings may be given up, and have not been. */
  boolean mayFallBack() {
    return settings.way() == Way.RINGS && !single;
  }

  /** Returns a bit for each address to be asked: those present, as far as the settings allow. */
  public int codecMask() {
    return mask;
  }

  /** Returns the settings. */
  public ControllerSettings settings() {
    return settings;
  }

  /** Returns how long the hardware has been running. */
  public Duration uptime() {
    return Duration.ofNanos(hardware.nanos());
  }

  /** Lets time pass for the hardware, as it has for its driver. */
  public void pass(Duration time) {
    hardware.pass(time.toNanos());
  }

  /** Returns what went wrong so far, in order. */
  public List<Notice> notices() {
    return notices.all();
  }

  /** Notes what somebody above found out. */
  void note(Kind kind, String text) {
    notices.add(kind, text);
  }

  /** Returns what codecs have said without being asked since this was last called (H5). */
  public List<Unsolicited> takeUnsolicited() {
    if (!single) {
      var _ = rings.look(0);
    }
    return unsolicited.take();
  }

  @Override
  public int send(int command) {
    return exec(command, Caller.ORDINARY);
  }

  /** Asks whether a codec is there, with the kernel's ladder up to where that stops (H7 d). */
  int askPresence(int command) {
    return exec(command, Caller.PRESENCE);
  }

  /** Asks without any fall-back: at most one time-out (H7 a). */
  int askPlainly(int command) {
    return exec(command, Caller.PLAIN);
  }

  private int exec(int command, Caller caller) {
    if (command == Command.INVALID) {
      return NO_ANSWER;
    }
    if (single) {
      return immediate.send(command);
    }
    int address = Command.address(command);
    while (queued(command, address)) {
      Waited waited = Waited.ANSWERED;
      if (!rings.await(address, ladder.polling(), TIME_OUT) && !missedInterrupt(address)) {
        notices.add(Kind.TIMED_OUT, "no response to 0x%08x".formatted(command));
        waited = climb(address, caller);
      }
      if (waited == Waited.ANSWERED) {
        ladder = ladder.answered();
        return rings.response(address);
      }
      if (waited == Waited.IN_VAIN) {
        return NO_ANSWER;
      }
    }
    return NO_ANSWER;
  }

  /** Puts the command into the ring; a full one is waited for, once (H9). */
  private boolean queued(int command, int address) {
    CommandRings.Sent sent = rings.send(command);
    if (sent == CommandRings.Sent.FULL) {
      var _ = rings.await(address, ladder.polling(), TIME_OUT);
      sent = rings.send(command);
    }
    if (sent != CommandRings.Sent.YES) {
      String why =
          sent == CommandRings.Sent.FULL ? "the ring stays full" : "the controller is gone";
      notices.add(Kind.NOT_SENT, "0x%08x is not sent: %s".formatted(command, why));
    }
    return sent == CommandRings.Sent.YES;
  }

  /** Looks whether the response came and no interrupt did; then interrupts are given up. */
  private boolean missedInterrupt(int address) {
    if (ladder.polling() || !rings.look(address)) {
      return false;
    }
    notices.add(Kind.POLLING, "a response came without an interrupt; the ring is polled");
    ladder = ladder.after(Step.POLL);
    return true;
  }

  /** Goes down the ladder until there is a response, or no use in waiting for one. */
  private Waited climb(int address, Caller caller) {
    while (true) {
      Step step = ladder.next(caller, mayFallBack());
      ladder = ladder.after(step);
      switch (step) {
        case POLL -> notices.add(Kind.POLLING, "the ring is polled from now on");
        case NO_MESSAGES -> {
          notices.add(Kind.NO_MESSAGES, "message interrupts are given up");
          hardware.useWireInterrupt();
        }
        case RESET -> {
          notices.add(Kind.RESET, "the controller is reset and the command repeated");
          restart();
          return Waited.LOST;
        }
        case SINGLE_COMMAND -> {
          useImmediate();
          return Waited.IN_VAIN;
        }
        case GIVE_UP -> {
          return Waited.IN_VAIN;
        }
      }
      if (rings.await(address, ladder.polling(), TIME_OUT)) {
        return Waited.ANSWERED;
      }
    }
  }

  /** What came of waiting for a response that did not come in time. */
  private enum Waited {
    /** It came later. */
    ANSWERED,
    /** It is lost, and the command has to be repeated. */
    LOST,
    /** There is none. */
    IN_VAIN
  }
}
