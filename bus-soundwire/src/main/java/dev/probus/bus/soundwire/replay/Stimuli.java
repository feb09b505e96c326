package dev.probus.bus.soundwire.replay;

import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwStatus;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.link.LinkListener;
import dev.probus.bus.soundwire.link.LinkMaster;
import dev.probus.bus.soundwire.link.Numbers;
import dev.probus.bus.soundwire.link.Peripheral;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Statuses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets the wire and the host of one link do what a log says, or what it must have left out. */
final class Stimuli {
  private static final long ALL_ONES = 0xFFFF_FFFF_FFFFL;

  /** What says that a peripheral was attached before the log began. */
  private static final Set<LinkEventKind> LOSSES =
      EnumSet.of(LinkEventKind.UNINIT, LinkEventKind.UNATTACHED);

  /** What ends the answers to one enumeration. */
  private static final Set<LinkEventKind> NEXT_PASS =
      EnumSet.of(
          LinkEventKind.IRQ_STATUS,
          LinkEventKind.DEV0_ATTACHED,
          LinkEventKind.DEV0_SILENT,
          LinkEventKind.NO_MORE,
          LinkEventKind.UNATTACHED,
          LinkEventKind.ENUM_COMPLETE);

  private final List<Recorded> log;
  private final ScriptedWire wire;
  private final LinkMaster master;

  /** Where the log stands. */
  private int at;

  Stimuli(
      int link,
      List<Recorded> log,
      Numbers numbers,
      boolean numbersAreGiven,
      LinkListener listener) {
    this.log = log;
    this.wire = new ScriptedWire(() -> master().peripherals());
    this.master = new LinkMaster(link, wire, numbers, Parts.declared(log), listener);
    begin(numbersAreGiven);
  }

  private LinkMaster master() {
    return master;
  }

  /** A peripheral is as its first event in the log says that it was. */
  private void begin(boolean numbersAreGiven) {
    for (Peripheral peripheral : master.peripherals()) {
      SdwAddress part = peripheral.entry().address();
      List<Recorded> own =
          log.stream().filter(e -> e.part().filter(part::equals).isPresent()).toList();
      int number = own.stream().mapToInt(Recorded::number).filter(n -> n > 0).findFirst().orElse(0);
      boolean lost = LOSSES.contains(own.getFirst().kind());
      boolean reused = own.stream().anyMatch(e -> e.kind() == LinkEventKind.REUSE_NUMBER);
      boolean readBefore = own.getFirst().kind() == LinkEventKind.DEVID_READ && !reused;
      if (number > 0 && (lost || numbersAreGiven || (reused && !readBefore))) {
        master.resume(peripheral, number, lost);
      }
    }
  }

  /** The log has gone on by one event. */
  void passed() {
    at++;
  }

  /** Does what leads to an event that has not come by itself. */
  void leadTo(Recorded event) {
    switch (event.kind()) {
      case IRQ_STATUS -> interrupt(event);
      case DEV0_ATTACHED, DEVID_READ, DEV0_SILENT, NO_MORE, NO_ENTRY, REUSE_NUMBER, NO_NUMBER ->
          enumerate(upcomingIds());
      case ENUM_COMPLETE, INIT_COMPLETE, INIT_FAILED -> part(event).ifPresent(this::reattach);
      case UNATTACHED -> part(event).ifPresent(this::drop);
      case UNINIT -> {
        part(event).ifPresent(this::attach);
        master.clear();
      }
      case BUS_CLASH -> clash(event);
      case PARITY_ERROR -> part(event).ifPresent(p -> alert(p, Registers.PARITY));
      case DEVICE_RESET_DONE ->
          part(event).ifPresentOrElse(master::deviceReset, () -> master.remark(event.kind()));
      case ENUM_TIMEOUT ->
          part(event).ifPresentOrElse(this::timeOut, () -> master.remark(event.kind()));
      case REGISTER_ERROR -> registerError(event);
    }
  }

  private void interrupt(Recorded event) {
    Optional<Peripheral> unnumbered =
        upcoming(LinkEventKind.ENUM_COMPLETE)
            .flatMap(this::part)
            .filter(peripheral -> peripheral.number() == 0);
    unnumbered.filter(p -> !read(p)).ifPresent(p -> enumerate(List.of(id(p))));
    Statuses bits = new Statuses(Long.decode(event.remark()));
    if (bits.is(0, SdwStatus.ATTACHED)) {
      answer(upcomingIds());
    }
    if (upcoming(LinkEventKind.BUS_CLASH).isPresent()) {
      wire.wanting(Registers.CLASH);
    }
    setUpFails(upcoming(LinkEventKind.INIT_FAILED).isPresent());
    master.interrupt(bits);
    setUpFails(false);
  }

  private void enumerate(List<Long> ids) {
    for (long id : ids) {
      Parts.find(master.peripherals(), id).filter(p -> p.state().attached()).ifPresent(this::drop);
    }
    answer(ids);
    master.report(wire.ping().with(0, SdwStatus.ATTACHED));
  }

  private void answer(List<Long> ids) {
    if (ids.contains(ALL_ONES)) {
      wire.dead();
    }
    wire.answering(ids);
  }

  private void attach(Peripheral peripheral) {
    if (!peripheral.state().attached()) {
      if (peripheral.number() == 0) {
        enumerate(List.of(id(peripheral)));
      }
      report(peripheral, SdwStatus.ATTACHED);
    }
  }

  private void reattach(Peripheral peripheral) {
    if (peripheral.state().attached()) {
      drop(peripheral);
      enumerate(List.of(id(peripheral)));
    }
    setUpFails(upcoming(LinkEventKind.INIT_FAILED).isPresent());
    attach(peripheral);
    setUpFails(false);
  }

  private void drop(Peripheral peripheral) {
    attach(peripheral);
    report(peripheral, SdwStatus.UNATTACHED);
  }

  private void report(Peripheral peripheral, SdwStatus status) {
    if (peripheral.number() != 0) {
      master.report(wire.ping().with(peripheral.number(), status));
    }
  }

  private void setUpFails(boolean now) {
    wire.failing(now);
  }

  private void clash(Recorded event) {
    part(event).ifPresentOrElse(p -> alert(p, Registers.CLASH), master::clash);
  }

  private void alert(Peripheral peripheral, int causes) {
    attach(peripheral);
    wire.wanting(causes);
    report(peripheral, SdwStatus.ALERT);
  }

  private void timeOut(Peripheral peripheral) {
    if (peripheral.state().attached()) {
      drop(peripheral);
    }
    var _ = master.timedOut(peripheral);
  }

  private void registerError(Recorded event) {
    wire.failing(true);
    Optional<Peripheral> part = part(event);
    if (part.isPresent()) {
      var _ = master.read(part.get(), Registers.INT1);
    } else {
      master.report(wire.ping().with(0, SdwStatus.ATTACHED));
    }
    wire.failing(false);
  }

  private Optional<Peripheral> part(Recorded event) {
    return event.part().isPresent()
        ? event.part().flatMap(part -> Parts.find(master.peripherals(), part.deviceId()))
        : master.peripherals().stream()
            .filter(p -> event.number() != 0 && p.number() == event.number())
            .findFirst();
  }

  /** Whether the log has its id being read. */
  private boolean read(Peripheral peripheral) {
    SdwAddress part = peripheral.entry().address();
    return log.stream().anyMatch(e -> e.of(LinkEventKind.DEVID_READ, part));
  }

  /** The event of a kind that comes before the controller's next report, if one does. */
  private Optional<Recorded> upcoming(LinkEventKind kind) {
    for (int i = at; i < log.size(); i++) {
      if (i > at && log.get(i).kind() == LinkEventKind.IRQ_STATUS) {
        break;
      }
      if (log.get(i).kind() == kind) {
        return Optional.of(log.get(i));
      }
    }
    return Optional.empty();
  }

  private List<Long> upcomingIds() {
    List<Long> ids = new ArrayList<>();
    boolean begun = false;
    for (int i = at; i < log.size(); i++) {
      LinkEventKind kind = log.get(i).kind();
      if (begun && NEXT_PASS.contains(kind)) {
        break;
      }
      if (kind == LinkEventKind.DEVID_READ) {
        begun = true;
        log.get(i).part().ifPresent(part -> ids.add(part.deviceId()));
      }
      if (kind == LinkEventKind.DEV0_SILENT || (i > at && kind == LinkEventKind.IRQ_STATUS)) {
        break;
      }
    }
    return ids;
  }

  private static long id(Peripheral peripheral) {
    Declared entry = peripheral.entry();
    return entry.address().deviceId();
  }
}
