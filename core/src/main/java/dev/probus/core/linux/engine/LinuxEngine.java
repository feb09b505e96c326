package dev.probus.core.linux.engine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.BusContext;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.log.EventLog;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.policy.PolicyEngine;
import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The Linux policy from outside. What a foreign thread asks for is done in order on one task, as
 * boot does it: if one thing is held up, so is what comes after it. What a driver asks for is done
 * on its own thread before the call returns.
 */
public final class LinuxEngine implements PolicyEngine {
  private final Kernel kernel;
  private final EventLog log;
  private final Boot boot;
  private final Observer observer;

  /**
   * Makes an engine; nothing runs before it is started.
   *
   * @param settings what the builder decided
   * @param scheduler for this engine alone
   * @param catalog what can be loaded
   */
  public LinuxEngine(PolicySettings settings, Scheduler scheduler, ModuleCatalog catalog) {
    this(settings, scheduler, catalog, Witness.none());
  }

  /**
   * The same, with somebody who is told everything.
   *
   * @param witness is told every step and event
   */
  public LinuxEngine(
      PolicySettings settings, Scheduler scheduler, ModuleCatalog catalog, Witness witness) {
    this.log = new EventLog(settings.logging(), scheduler::nanos, List.of());
    this.kernel = new Kernel(settings, scheduler, catalog, new Journal(log, witness));
    this.boot = new Boot(kernel);
    this.observer = new Observer(kernel);
  }

  @Override
  public void start() {
    boot.start();
  }

  @Override
  public void booted() {
    boot.then(kernel::booted);
  }

  @Override
  public boolean awaitRest(Optional<Duration> atMost) throws InterruptedException {
    checkOutside();
    return kernel.strands.awaitRest(atMost);
  }

  /** The kernel knows no rest of a part: until nothing at all can move. */
  @Override
  public void awaitRest(DeviceId root) throws InterruptedException {
    var _ = awaitRest(Optional.empty());
  }

  @Override
  public void awaitRest(BusName bus) throws InterruptedException {
    var _ = awaitRest(Optional.empty());
  }

  @Override
  public Snapshot settle(Optional<Duration> atMost) throws InterruptedException {
    long until = kernel.strands.nanos() + atMost.map(Scheduler::nanosOf).orElse(0L);
    while (true) {
      boolean rest = awaitRest(atMost.map(_ -> Duration.ofNanos(until - kernel.strands.nanos())));
      Snapshot snapshot = kernel.strands.inside(this::settled);
      if (snapshot.settled() || !rest) {
        return snapshot;
      }
    }
  }

  private Snapshot settled() {
    Snapshot snapshot = observer.take();
    if (snapshot.settled()) {
      new AtRest(kernel).tell(snapshot);
      kernel.journal.write(() ->
          new EngineEvent.Settled(
              snapshot.in(DeviceState.BOUND).size(),
              snapshot.in(DeviceState.WAITING).size(),
              snapshot.in(DeviceState.FAILED).size(),
              snapshot.in(DeviceState.UNMATCHED).size()));
    }
    return snapshot;
  }

  @Override
  public Snapshot snapshot() {
    return kernel.strands.inside(observer::take);
  }

  /** Returns the devices that wait for a trigger, in order (R61). */
  public List<LinuxDevice> pending() {
    return kernel.strands.inside(kernel.core::pending);
  }

  /** Returns the devices that wait for the retry worker, in order. */
  public List<LinuxDevice> active() {
    return kernel.strands.inside(kernel.core::active);
  }

  @Override
  public DeviceSink<Device> devices() {
    return bus("program");
  }

  @Override
  public BusContext<Device> bus(String name) {
    return new BusSide(kernel, boot, name);
  }

  @Override
  public void register(Driver<?> driver) {
    ApiDriver registered = new ApiDriver(driver, Optional.empty(), kernel);
    boot.then(() -> kernel.register(registered));
  }

  @Override
  public CompletionStage<Void> unregister(String driver) {
    return done(() -> kernel.unregister(driver));
  }

  @Override
  public CompletionStage<Void> unbind(DeviceId device) {
    return done(() -> kernel.unbind(device));
  }

  /** Completes a stage when a step has been taken, outside the core. */
  private CompletionStage<Void> done(Runnable step) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    boot.then(() -> {
      step.run();
      kernel.strands.outside(() -> future.complete(null));
    });
    return future;
  }

  @Override
  public void rebind(DeviceId device) {
    boot.then(() -> kernel.units.find(device).ifPresent(kernel::rebind));
  }

  @Override
  public Publisher publisher(String label, Set<ResourceKey<?>> promises) {
    return new OutsidePublisher(kernel, label);
  }

  @Override
  public ModuleRequests modules(String by) {
    return kernel.modules.requests(by);
  }

  @Override
  public CompletionStage<ModuleRemoval> unload(String module) {
    CompletableFuture<ModuleRemoval> future = new CompletableFuture<>();
    boot.then(() -> {
      ModuleRemoval removal = kernel.modules.unload(module);
      kernel.strands.outside(() -> future.complete(removal));
    });
    return future;
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
    kernel.strands.inside(
        () -> kernel.journal.write(() -> new EngineEvent.PartFailed(part, cause)));
  }

  @Override
  public void nearlyMatched(List<DeviceEvent.NearlyMatched> devices) {
    kernel.strands.inside(() -> devices.forEach(device -> kernel.journal.write(() -> device)));
  }

  @Override
  public void checkOutside() {
    if (Strands.caller().isPresent()) {
      throw new IllegalStateException(
          "a driver's own thread cannot wait for the engine, or close it");
    }
  }

  /** On a task of its own, since boot may be one that never goes on. */
  @Override
  public void removeAll() {
    Scheduler.Gate removed = kernel.strands.gate();
    kernel.strands.inside(() -> {
      kernel.closing();
      kernel.strands.start(
          "shutdown",
          false,
          () -> {
            removeUnits();
            removed.open();
          });
    });
    try {
      var _ = removed.await(kernel.settings.closeWithin());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * While one device is being removed others may still come that were on their way. One that
   * another task is removing is that task's.
   */
  private void removeUnits() {
    while (kernel.units.all().stream().anyMatch(unit -> !unit.leaving)) {
      removePresent();
    }
  }

  private void removePresent() {
    kernel.units.all().stream()
        .sorted(Comparator.<Unit>comparingLong(unit -> unit.boundAs).reversed())
        .forEach(kernel::remove);
  }

  @Override
  public void stopModules() {
    SequencedMap<String, DriverModule> code = kernel.strands.inside(kernel.modules::unloadAll);
    code.forEach((name, module) -> {
      @Nullable Throwable failure = stopped(module);
      if (failure != null) {
        partFailed("module " + name, failure);
      }
    });
  }

  static @Nullable Throwable stopped(DriverModule module) {
    try {
      module.stop();
      return null;
    } catch (Throwable e) { // contained: closing goes on
      return e;
    }
  }

  @Override
  public void stop() {
    kernel.strands.close(kernel.settings.closeWithin());
  }
}
