package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.log.EventLog;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import dev.probus.core.time.Scheduler;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The precise engine from outside: each method asks what has to be asked of foreign code, states a
 * fact, and returns. May be used from any thread.
 */
@EngineScope
public final class PreciseEngine {
  private final World world;
  private final Holder holder;
  private final LaneRunner lanes;
  private final Devices devices;
  private final Foresight foresight;
  private final Drivers drivers;
  private final Dispatch dispatch;
  private final Agenda agenda;
  private final Journal journal;
  private final Publishers publishers;
  private final ModuleDoor door;
  private final SnapshotTaker snapshots;
  private final Watchdog watchdog;
  private final Scheduler scheduler;
  private final Shutdown shutdown;
  private final EventLog log;

  @Inject
  PreciseEngine(
      World world,
      Holder holder,
      LaneRunner lanes,
      Devices devices,
      Foresight foresight,
      Drivers drivers,
      Dispatch dispatch,
      Agenda agenda,
      Journal journal,
      Publishers publishers,
      ModuleDoor door,
      SnapshotTaker snapshots,
      Watchdog watchdog,
      Scheduler scheduler,
      Shutdown shutdown,
      EventLog log) {
    this.world = world;
    this.holder = holder;
    this.lanes = lanes;
    this.devices = devices;
    this.foresight = foresight;
    this.drivers = drivers;
    this.dispatch = dispatch;
    this.agenda = agenda;
    this.journal = journal;
    this.publishers = publishers;
    this.door = door;
    this.snapshots = snapshots;
    this.watchdog = watchdog;
    this.scheduler = scheduler;
    this.shutdown = shutdown;
    this.log = log;
  }

  /** Lets probes begin. */
  public void start() {
    holder.state(() -> {
      watchdog.start();
      agenda.start();
    });
  }

  /**
   * Lends the calling thread until nothing can move.
   *
   * @param atMost for how long at the most; empty for no limit
   * @return whether nothing can move
   */
  public boolean awaitRest(Optional<Duration> atMost) throws InterruptedException {
    return awaitRest(deadline(atMost));
  }

  private boolean awaitRest(Deadline deadline) throws InterruptedException {
    boolean rest = lanes.lend(deadline);
    holder.checkSound();
    return rest;
  }

  private Deadline deadline(Optional<Duration> atMost) {
    return atMost
        .map(time -> Deadline.in(scheduler, time))
        .orElseGet(() -> Deadline.none(scheduler));
  }

  /**
   * The same, and looks at what it came to. If something moves again before that, it waits again.
   *
   * @return settled, unless the time was too short
   */
  public Snapshot settle(Optional<Duration> atMost) throws InterruptedException {
    Deadline deadline = deadline(atMost);
    while (true) {
      boolean rest = awaitRest(deadline);
      Snapshot snapshot = holder.ask(snapshots::takeSettled);
      if (snapshot.settled() || !rest) {
        return snapshot;
      }
    }
  }

  /** Returns all devices as they are now. */
  public Snapshot snapshot() {
    return holder.ask(snapshots::take);
  }

  /** Returns where to tell of devices. */
  public DeviceSink<Device> devices() {
    return new Sink();
  }

  /** Registers a driver. */
  public void register(Driver<?> driver) {
    DriverNode node = new DriverNode(driver, null);
    holder.state(() -> drivers.register(node));
  }

  /** Unregisters a driver; completes when none of its code runs any more. */
  public CompletionStage<Void> unregister(String driver) {
    CompletableFuture<Void> left = new CompletableFuture<>();
    holder.state(() -> drivers.unregister(driver, completing(left)));
    return left;
  }

  /** Unbinds a device; completes when it is unbound. */
  public CompletionStage<Void> unbind(DeviceId device) {
    CompletableFuture<Void> unbound = new CompletableFuture<>();
    holder.state(() -> devices.unbind(device, completing(unbound)));
    return unbound;
  }

  /** Matches a device anew that is not bound. */
  public void rebind(DeviceId device) {
    holder.state(() -> devices.rebind(device));
  }

  /** Returns a publisher that states facts in somebody's name. */
  public Publisher publisher(String label) {
    return publishers.of(new Owner.Outside(label));
  }

  /**
   * The same, for somebody who means to publish these resources.
   *
   * @param promises what is promised; it decides nothing
   */
  public Publisher publisher(String label, Set<ResourceKey<?>> promises) {
    Owner owner = new Owner.Outside(label);
    List<Slot<DeviceNode>> slots = new ArrayList<>();
    promises.forEach(key -> slots.add(world.slots.slot(key)));
    holder.state(() -> slots.forEach(slot -> slot.promise(owner)));
    return publishers.of(owner);
  }

  /** Returns the requests of somebody. */
  public ModuleRequests modules(String by) {
    return door.requests(by);
  }

  /** Returns the events so far. */
  public List<LogEntry> log() {
    return log.entries();
  }

  /** Notes that a part of the engine did not start or stop as it should. */
  public void partFailed(String part, Throwable cause) {
    holder.state(() -> journal.write(() -> new EngineEvent.PartFailed(part, cause)));
  }

  /**
   * Checks that the calling thread may wait for drivers.
   *
   * @throws IllegalStateException if it runs one
   */
  public void checkOutside() {
    Scheduler.Strand strand = scheduler.current();
    if (holder.ask(() -> dispatch.runsCall(strand))) {
      throw new IllegalStateException("a driver's own thread cannot close the engine");
    }
  }

  /** Removes all devices, last bound first, and waits for it, but not for ever. */
  public void removeAll() {
    shutdown.removeAll();
  }

  /** Stops the modules that have been loaded, last loaded first. */
  public void stopModules() {
    shutdown.stopModules();
  }

  /** Lets the engine's own lanes end. */
  public void stop() {
    shutdown.stopLanes();
  }

  private Runnable completing(CompletableFuture<Void> future) {
    return () -> agenda.afterwards(() -> future.complete(null));
  }

  private final class Sink implements DeviceSink<Device> {
    @Override
    public void appeared(Device device) {
      holder.state(foresight.of(device));
    }

    @Override
    public void appeared(Collection<? extends Device> all) {
      Arrivals arrivals = new Arrivals();
      for (Device device : all) {
        arrivals.add(foresight.of(device));
        if (arrivals.isFull()) {
          holder.state(arrivals);
          arrivals = new Arrivals();
        }
      }
      holder.state(arrivals);
    }

    @Override
    public void changed(Device device) {
      Change change = Change.of(device, world.slots);
      holder.state(() -> devices.changed(change));
    }

    @Override
    public void gone(DeviceId device) {
      holder.state(() -> devices.gone(device));
    }
  }
}
