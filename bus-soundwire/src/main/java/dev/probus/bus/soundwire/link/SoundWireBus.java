package dev.probus.bus.soundwire.link;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.Problem;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.LinkDevices;
import dev.probus.bus.soundwire.SdwDevice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The SoundWire links of one controller. Its devices come from firmware rather than from the wire
 * (S10): all of them are told of before anything is attached. What attaches, is lost or wants
 * something reaches the driver as its peripheral's state, and everybody else as resources: {@link
 * SdwDevice#enumerated} and {@link SdwDevice#initialised}. Of a peripheral that firmware declares
 * and that never attaches, it is stated that it will not come.
 *
 * <p>May be used from any thread.
 */
public final class SoundWireBus implements Bus<SdwDevice> {
  private final BusSettings settings;
  private final List<LinkRun> links = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final BusFacts facts = new BusFacts();
  private final AtomicBoolean created = new AtomicBoolean();
  private final AtomicBoolean powered = new AtomicBoolean();

  /**
   * Makes the bus of these links.
   *
   * @throws IllegalArgumentException if two links have one number
   */
  public SoundWireBus(List<LinkPlan> plans, BusSettings settings) {
    this(plans, settings, event -> {});
  }

  /**
   * The same, with somebody who is told what the links' managers note.
   *
   * @param log for each link in order; for different links perhaps on different threads. Quick, and
   *     does not block
   */
  public SoundWireBus(List<LinkPlan> plans, BusSettings settings, Consumer<? super LinkEvent> log) {
    this.settings = settings;
    Set<Integer> seen = new HashSet<>();
    Numbers numbers = new Numbers(settings.numbering());
    for (LinkPlan plan : plans) {
      FirmwareLink firmware = plan.firmware();
      if (!seen.add(firmware.number())) {
        throw new IllegalArgumentException("SoundWire link " + firmware.number() + " given twice");
      }
      LinkDevices found = firmware.devices();
      problems.addAll(found.problems());
      links.add(new LinkRun(plan, settings, found.devices(), numbers, facts, log));
    }
  }

  /** Returns what of the firmware's entries could not be used, link by link, in order. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public BusName name() {
    return SdwDevice.BUS;
  }

  @Override
  public void start(BusContext<? super SdwDevice> context) {
    facts.started(context);
    if (!settings.held()) {
      create();
      power();
    }
  }

  /** Lets the links be: whatever happens to them from now on is told to nobody. */
  @Override
  public void close() {
    facts.closed();
  }

  /**
   * Tells of the devices, link by link, in the order of the firmware; as a controller's driver does
   * when it has found out what there is. Once; a second call does nothing.
   *
   * @throws IllegalStateException if the bus has not been started
   */
  public void create() {
    if (!created.getAndSet(true)) {
      List<SdwDevice> devices = new ArrayList<>();
      links.forEach(link -> devices.addAll(link.devices()));
      facts.appeared(devices);
    }
  }

  /**
   * Starts the links, as a DSP does when its firmware runs (S13): from now on parts attach. Once; a
   * second call does nothing.
   *
   * @throws IllegalStateException if the bus has not been started
   */
  public void power() {
    if (!powered.getAndSet(true)) {
      links.forEach(LinkRun::power);
    }
  }
}
