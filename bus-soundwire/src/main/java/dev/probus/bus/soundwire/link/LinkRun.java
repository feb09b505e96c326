package dev.probus.bus.soundwire.link;

import dev.probus.api.DeviceId;
import dev.probus.bus.soundwire.Declared;
import dev.probus.bus.soundwire.Enumerated;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwState;
import dev.probus.bus.soundwire.wire.LinkModel;
import dev.probus.bus.soundwire.wire.Part;
import dev.probus.bus.soundwire.wire.Timed;
import dev.probus.bus.soundwire.wire.WireFact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One link at work: its wire, its manager, and the ports of its peripherals. Whatever happens to it
 * passes through its mailbox, so that its state needs no lock.
 */
final class LinkRun implements LinkListener {
  private final LinkPlan plan;
  private final BusSettings settings;
  private final BusFacts facts;
  private final Consumer<? super LinkEvent> log;
  private final LinkModel wire;
  private final LinkMaster master;
  private final Mailbox mailbox = new Mailbox();
  private final Map<Peripheral, PeripheralPort> ports = new LinkedHashMap<>();

  /** Whether somebody is on the way to look at the wire. */
  private boolean called;

  /** Whether the link was to be judged while it was at work. */
  private boolean unjudged;

  /** How often one of the peripherals was lost, so that only the last loss is judged. */
  private long losses;

  LinkRun(
      LinkPlan plan,
      BusSettings settings,
      List<Declared> declared,
      Numbers numbers,
      BusFacts facts,
      Consumer<? super LinkEvent> log) {
    this.plan = plan;
    this.settings = settings;
    this.facts = facts;
    this.log = log;
    this.wire = new LinkModel(plan.parts());
    this.master = new LinkMaster(plan.firmware().number(), wire, numbers, declared, this);
  }

  /** Returns the devices that firmware declares, in order. */
  List<SdwDevice> devices() {
    return master.peripherals().stream().map(this::device).toList();
  }

  private SdwDevice device(Peripheral peripheral) {
    SdwAddress address = peripheral.entry().address();
    boolean declared = peripheral.declared();
    return new SdwDevice(id(peripheral), address, declared, settings.parent(), port(peripheral));
  }

  private DeviceId id(Peripheral peripheral) {
    Declared entry = peripheral.entry();
    OptionalInt controller = settings.controller();
    return controller.isPresent() ? entry.id(controller.getAsInt()) : entry.id();
  }

  private PeripheralPort port(Peripheral peripheral) {
    return ports.computeIfAbsent(peripheral, p -> new PeripheralPort(id(p), facts));
  }

  /** Starts the link: parts attach, and what is planned happens, each at its time. */
  void power() {
    Map<Duration, List<WireFact>> timetable = new TreeMap<>();
    for (Part part : plan.parts()) {
      at(timetable, part.attaches()).add(new WireFact.Attach(part.deviceId()));
    }
    for (Timed timed : plan.script()) {
      at(timetable, timed.at()).add(timed.fact());
    }
    timetable.forEach((delay, happening) ->
        facts.after(delay, () -> mailbox.put(() -> happening.forEach(this::happen))));
    facts.after(settings.patience(), () -> mailbox.put(() -> judge(0)));
  }

  private static List<WireFact> at(Map<Duration, List<WireFact>> timetable, Duration delay) {
    return timetable.computeIfAbsent(delay, at -> new ArrayList<>());
  }

  private void happen(WireFact fact) {
    switch (fact) {
      case WireFact.Attach(long id) -> wire.attach(id);
      case WireFact.Detach(long id) -> wire.detach(id);
      case WireFact.Bounce(long id) -> {
        if (wire.detach(id)) {
          wire.attach(id);
        }
      }
      case WireFact.Want(long id, int causes) -> wire.want(id, causes);
      case WireFact.Clash _ -> master.clash();
      case WireFact.Die _ -> wire.dead(true);
      case WireFact.Revive _ -> {
        wire.dead(false);
        master.reset();
      }
      case WireFact.Reset _ -> master.reset();
      case WireFact.StopClock _ -> {
        master.clockStopped();
        wire.stopClock();
      }
      case WireFact.StartClock(boolean lost) -> {
        wire.startClock(lost);
        master.clockStarted(lost);
      }
    }
    look();
  }

  /** Calls the manager if the wire has something new. */
  private void look() {
    if (wire.hasEdges() && !called) {
      called = true;
      facts.after(settings.latency(), () -> mailbox.put(this::serve));
    }
  }

  private void serve() {
    called = false;
    if (wire.hasEdges()) {
      master.interrupt(wire.takeEdges());
    }
    look();
    if (unjudged) {
      judge(losses);
    }
  }

  @Override
  public void noted(LinkEvent event) {
    log.accept(event);
  }

  @Override
  public void changed(Peripheral peripheral) {
    PeripheralPort port = port(peripheral);
    SdwState state = peripheral.state();
    if (!state.attached()) {
      facts.withdraw(port.enumerated());
      losses++;
      long loss = losses;
      facts.after(settings.patience(), () -> mailbox.put(() -> judge(loss)));
      tell(port, port.changed(state, ""));
    } else if (port.state().generation() == state.generation()) {
      tell(port, port.changed(state, "")); // it wants something, or has been served
    } else {
      facts.publish(port.enumerated(), new Enumerated(peripheral.number(), state.generation()));
    }
  }

  @Override
  public void ready(Peripheral peripheral, String failure) {
    PeripheralPort port = port(peripheral);
    tell(port, port.changed(peripheral.state(), failure));
  }

  @Override
  public void alerted(Peripheral peripheral, int causes) {
    PeripheralPort port = port(peripheral);
    tell(port, port.alerted(causes));
  }

  /** A driver may take its time, and holds up nobody but itself. */
  private void tell(PeripheralPort port, boolean somebody) {
    if (somebody) {
      facts.after(Duration.ZERO, port::tell);
    }
  }

  @Override
  public void undeclared(Peripheral peripheral) {
    facts.appeared(List.of(device(peripheral)));
  }

  /**
   * Says of those that are not here that they will not come, unless there was another loss since.
   */
  private void judge(long loss) {
    if (loss != losses) {
      return;
    }
    unjudged = called;
    if (called) {
      return;
    }
    for (Peripheral peripheral : master.peripherals()) {
      if (!peripheral.attached()) {
        PeripheralPort port = port(peripheral);
        String reason = Absence.reason(peripheral, wire.ping());
        facts.never(port.enumerated(), reason);
        facts.never(port.initialised(), reason);
      }
    }
  }
}
