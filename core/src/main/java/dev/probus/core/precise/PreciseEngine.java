package dev.probus.core.precise;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.log.EventLog;
import dev.probus.core.policy.PolicyEngine;
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
public final class PreciseEngine implements PolicyEngine {
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
  private final ModuleUnloading unloading;
  private final BusCalls calls;
  private final SnapshotTaker snapshots;
  private final Watchdog watchdog;
  private final Scheduler scheduler;
  private final Shutdown shutdown;
  private final Passages passages;
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
      ModuleUnloading unloading,
      BusCalls calls,
      SnapshotTaker snapshots,
      Watchdog watchdog,
      Scheduler scheduler,
      Shutdown shutdown,
      Passages passages,
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
    this.unloading = unloading;
    this.calls = calls;
    this.snapshots = snapshots;
    this.watchdog = watchdog;
    this.scheduler = scheduler;
    this.shutdown = shutdown;
    this.passages = passages;
    this.log = log;
  }

  @Override
  public void start() {
    holder.state(() -> {
      watchdog.start();
      agenda.start();
    });
  }

  /** To this policy it makes no difference. */
  @Override
  public void booted() {}

  @Override
  public boolean awaitRest(Optional<Duration> atMost) throws InterruptedException {
    return awaitRest(deadline(atMost));
  }

  private boolean awaitRest(Deadline deadline) throws InterruptedException {
    boolean rest = lanes.lend(deadline);
    holder.checkSound();
    return rest;
  }

  @Override
  public void awaitRest(DeviceId root) throws InterruptedException {
    passages.lend(new Region.Below(root));
    holder.checkSound();
  }

  @Override
  public void awaitRest(BusName bus) throws InterruptedException {
    passages.lend(new Region.OfBus(bus));
    holder.checkSound();
  }

  private Deadline deadline(Optional<Duration> atMost) {
    return atMost.map(time -> Deadline.in(scheduler, time)).orElse(Deadline.NONE);
  }

  @Override
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

  @Override
  public Snapshot snapshot() {
    return holder.ask(snapshots::take);
  }

  @Override
  public DeviceSink<Device> devices() {
    return new BusSide("program");
  }

  @Override
  public BusContext<Device> bus(String name) {
    return new BusSide(name);
  }

  @Override
  public void register(Driver<?> driver) {
    DriverNode node = new DriverNode(driver, null);
    holder.state(() -> drivers.register(node));
  }

  @Override
  public CompletionStage<Void> unregister(String driver) {
    CompletableFuture<Void> left = new CompletableFuture<>();
    holder.state(() -> drivers.unregister(driver, completing(left)));
    return left;
  }

  @Override
  public CompletionStage<Void> unbind(DeviceId device) {
    CompletableFuture<Void> unbound = new CompletableFuture<>();
    holder.state(() -> devices.unbind(device, completing(unbound)));
    return unbound;
  }

  @Override
  public void rebind(DeviceId device) {
    holder.state(() -> devices.rebind(device));
  }

  @Override
  public Publisher publisher(String label, Set<ResourceKey<?>> promises) {
    Owner owner = new Owner.Outside(label);
    List<Slot<DeviceNode>> slots = new ArrayList<>();
    promises.forEach(key -> slots.add(world.slots.slot(key)));
    holder.state(() -> slots.forEach(slot -> slot.promise(owner)));
    return publishers.of(owner);
  }

  @Override
  public ModuleRequests modules(String by) {
    return door.requests(by, null);
  }

  @Override
  public CompletionStage<ModuleRemoval> unload(String module) {
    CompletableFuture<ModuleRemoval> removed = new CompletableFuture<>();
    holder.state(() -> unloading.unload(module, removed::complete));
    return removed;
  }

  @Override
  public List<LogEntry> log() {
    return log.entries();
  }

  @Override
  public List<LogEntry> log(long from) {
    return log.entries(from);
  }

  @Override
  public void partFailed(String part, Throwable cause) {
    holder.state(() -> journal.write(() -> new EngineEvent.PartFailed(part, cause)));
  }

  @Override
  public void nearlyMatched(List<DeviceEvent.NearlyMatched> devices) {
    holder.state(() -> devices.forEach(device -> journal.write(() -> device)));
  }

  @Override
  public void checkOutside() {
    Scheduler.Strand strand = scheduler.current();
    if (holder.ask(() -> dispatch.runsCall(strand))) {
      throw new IllegalStateException("a driver's own thread cannot close the engine");
    }
  }

  @Override
  public void removeAll() {
    shutdown.removeAll();
  }

  @Override
  public void stopModules() {
    shutdown.stopModules();
  }

  @Override
  public void stop() {
    shutdown.stopLanes();
  }

  private Runnable completing(CompletableFuture<Void> future) {
    return () -> agenda.afterwards(() -> future.complete(null));
  }

  /** What a bus sees of the engine. */
  private final class BusSide implements BusContext<Device> {
    private final String bus;

    BusSide(String bus) {
      this.bus = bus;
    }

    @Override
    public void appeared(Device device) {
      Arrivals alone = new Arrivals();
      alone.add(foresight.of(device, alone));
      holder.state(alone);
    }

    @Override
    public void appeared(Collection<? extends Device> all) {
      Arrivals arrivals = new Arrivals();
      try {
        for (Device device : all) {
          arrivals.add(foresight.of(device, arrivals));
          if (arrivals.isFull()) {
            holder.state(arrivals);
            arrivals = new Arrivals();
          }
        }
      } finally { // if a device throws, those before it are told of all the same
        holder.state(arrivals);
      }
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

    @Override
    public void after(Duration delay, Runnable action) {
      calls.after(bus, delay, action);
    }

    @Override
    public Publisher publisher() {
      return publishers.of(new Owner.Outside(bus));
    }

    @Override
    public ModuleRequests modules() {
      return door.requests(bus, null);
    }

    @Override
    public void note(String text) {
      holder.state(() -> journal.write(() -> new EngineEvent.Noted(bus, text)));
    }
  }
}
