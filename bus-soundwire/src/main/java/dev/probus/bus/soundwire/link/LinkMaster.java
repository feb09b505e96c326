package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwStatus;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Statuses;
import dev.probus.bus.soundwire.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The manager of one link: turns what the controller reports into the state of its peripherals, as
 * the kernel does (S20 to S25, S30). For one thread at a time.
 */
public final class LinkMaster {
  /** How often device 0 is looked after before the controller's next report (S25). */
  private static final int CHECKS = 11;

  private final int link;
  private final Wire wire;
  private final LinkListener told;
  private final List<Peripheral> known = new ArrayList<>();
  private final @Nullable Peripheral[] numbered = new Peripheral[Registers.LAST_DEVICE + 1];
  private final Enumeration enumeration;
  private final Service service;
  private boolean stopped;

  /**
   * Makes the manager of a link that has not been started.
   *
   * @param link its number, 0 to 15
   * @param wire what is driven
   * @param numbers where device numbers come from
   * @param declared the peripherals that firmware declares, in order
   * @param told what is told of all that happens
   */
  public LinkMaster(
      int link, Wire wire, Numbers numbers, List<Declared> declared, LinkListener told) {
    this.link = link;
    this.wire = wire;
    this.told = told;
    declared.forEach(entry -> known.add(new Peripheral(entry, true)));
    this.enumeration = new Enumeration(this, wire, numbers);
    this.service = new Service(this, wire, told);
  }

  /** Returns all peripherals: those declared, and then those that were found beside. */
  public List<Peripheral> peripherals() {
    return List.copyOf(known);
  }

  /**
   * Handles the controller's status bits. Where they say nothing or several things of a device, the
   * wire is asked (S25).
   */
  public void interrupt(Statuses bits) {
    note(LinkEventKind.IRQ_STATUS, bits.toString());
    report(bits);
  }

  /** Handles status bits that nobody notes. */
  public void report(Statuses bits) {
    if (stopped) {
      return;
    }
    Statuses now = bits.complete() ? bits : bits.completedBy(wire.ping());
    handle(now);
    for (int i = 0; i < CHECKS && now.is(0, SdwStatus.ATTACHED); i++) {
      now = wire.ping(); // a second part at device 0 gives no new edge
      if (now.is(0, SdwStatus.ATTACHED)) {
        handle(now);
      }
    }
  }

  /** Losses first, then newcomers, and only when there are none what else has changed (S20). */
  private void handle(Statuses now) {
    for (Peripheral peripheral : inUse()) {
      if (now.is(peripheral.number(), SdwStatus.UNATTACHED) && peripheral.attached()) {
        String was = "status was " + peripheral.status().code();
        note(LinkEventKind.UNATTACHED, peripheral, was);
        lose(peripheral);
      }
    }
    if (now.is(0, SdwStatus.ATTACHED) && enumeration.run()) {
      return;
    }
    for (Peripheral peripheral : inUse()) {
      Optional<SdwStatus> status = now.of(peripheral.number());
      status.ifPresent(is -> take(peripheral, is));
    }
  }

  private void take(Peripheral peripheral, SdwStatus status) {
    SdwStatus before = peripheral.status();
    if (status == SdwStatus.ALERT && peripheral.attached()) {
      peripheral.status(SdwStatus.ALERT);
      told.changed(peripheral);
      service.serve(peripheral);
    }
    if (status == SdwStatus.ATTACHED && before == SdwStatus.ALERT) {
      peripheral.status(SdwStatus.ATTACHED);
      told.changed(peripheral);
    }
    if (status == SdwStatus.ATTACHED && before == SdwStatus.UNATTACHED) {
      attach(peripheral);
    }
  }

  private void attach(Peripheral peripheral) {
    peripheral.status(SdwStatus.ATTACHED);
    note(LinkEventKind.ENUM_COMPLETE, peripheral, "");
    told.changed(peripheral);
    String failure = service.setUp(peripheral);
    if (!failure.isEmpty()) {
      note(LinkEventKind.INIT_FAILED, peripheral, failure);
    }
    told.ready(peripheral, failure);
    note(LinkEventKind.INIT_COMPLETE, peripheral, "");
  }

  private void lose(Peripheral peripheral) {
    peripheral.status(SdwStatus.UNATTACHED);
    note(LinkEventKind.UNINIT, peripheral, "");
    told.changed(peripheral);
  }

  /** Takes every peripheral for lost: the host has reset, or is about to reset, the bus (S29). */
  public void clear() {
    inUse().stream().filter(Peripheral::attached).forEach(this::lose);
  }

  /** Resets the bus: every part forgets its number, and begins anew as device 0. */
  public void reset() {
    clear();
    wire.reset();
  }

  /** Passes over reports until the clock runs again; what is known stays. */
  public void clockStopped() {
    stopped = true;
  }

  /**
   * Handles reports again.
   *
   * @param lost whether the parts have forgotten everything meanwhile (S29)
   */
  public void clockStarted(boolean lost) {
    stopped = false;
    if (lost) {
      clear();
    }
  }

  /** The controller itself saw two parts drive the wire at once. */
  public void clash() {
    note(LinkEventKind.BUS_CLASH, "seen by the controller");
  }

  /** A driver has reset its part. */
  public void deviceReset(Peripheral peripheral) {
    note(LinkEventKind.DEVICE_RESET_DONE, peripheral, "");
  }

  /**
   * Somebody has waited for a peripheral for as long as he would (S29).
   *
   * @return whether that was in vain; if the peripheral is there, nothing is noted
   */
  public boolean timedOut(Peripheral peripheral) {
    if (peripheral.attached()) {
      return false;
    }
    note(LinkEventKind.ENUM_TIMEOUT, peripheral, "");
    return true;
  }

  /** The host noted something of the link as a whole. */
  public void remark(LinkEventKind kind) {
    note(kind, "");
  }

  /** Reads a register for a driver; a failure is noted. */
  public Optional<Integer> read(Peripheral peripheral, int register) {
    return service.read(peripheral, register);
  }

  /** Begins with a peripheral that has a number from before, and perhaps is attached under it. */
  public void resume(Peripheral peripheral, int number, boolean attached) {
    give(peripheral, number);
    enumeration.taken(number);
    if (attached) {
      peripheral.status(SdwStatus.ATTACHED);
      told.changed(peripheral);
    }
  }

  void give(Peripheral peripheral, int number) {
    peripheral.number(number);
    numbered[number] = peripheral;
  }

  Optional<Peripheral> find(SdwAddress answered) {
    return known.stream().filter(peripheral -> peripheral.entry().is(answered)).findFirst();
  }

  void found(SdwAddress answered) {
    boolean several = known.stream().anyMatch(p -> sameName(p.entry().address(), answered));
    Peripheral stranger = new Peripheral(new Declared(answered, several), false);
    known.add(stranger);
    told.undeclared(stranger);
  }

  private static boolean sameName(SdwAddress one, SdwAddress other) {
    return one.manufacturer() == other.manufacturer()
        && one.part() == other.part()
        && one.deviceClass() == other.deviceClass();
  }

  private List<Peripheral> inUse() {
    List<Peripheral> inOrder = new ArrayList<>();
    for (Peripheral peripheral : numbered) {
      if (peripheral != null) {
        inOrder.add(peripheral);
      }
    }
    return inOrder;
  }

  int link() {
    return link;
  }

  void note(LinkEventKind kind, String remark) {
    told.noted(new LinkEvent(kind, link, Optional.empty(), 0, remark));
  }

  void note(LinkEventKind kind, SdwAddress part) {
    told.noted(new LinkEvent(kind, link, Optional.of(part), 0, ""));
  }

  void note(LinkEventKind kind, Peripheral peripheral, String remark) {
    SdwAddress part = peripheral.entry().address();
    told.noted(new LinkEvent(kind, link, Optional.of(part), peripheral.number(), remark));
  }
}
