package dev.probus.core;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.DeviceSink;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.module.NearestEntry;
import dev.probus.core.policy.PolicyEngine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** An engine with the buses, drivers and providers that are started and closed with it. */
final class EmbeddedEngine implements ProbeEngine {
  private enum Phase {
    BUILT,
    STARTED,
    CLOSED
  }

  private final PolicyEngine engine;
  private final List<Bus<?>> buses;
  private final List<Driver<?>> drivers;
  private final List<ResourceProvider> providers;
  private final NearestEntry nearest;
  private final Diagnosis diagnosis;
  private final Publisher program;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.BUILT);

  EmbeddedEngine(
      PolicyEngine engine,
      List<Bus<?>> buses,
      List<Driver<?>> drivers,
      List<ResourceProvider> providers,
      NearestEntry nearest) {
    this.engine = engine;
    this.nearest = nearest;
    this.diagnosis = new Diagnosis(nearest);
    this.buses = List.copyOf(buses);
    this.drivers = List.copyOf(drivers);
    this.providers = List.copyOf(providers);
    this.program = engine.publisher("program", Set.of());
  }

  @Override
  public void start() {
    if (!phase.compareAndSet(Phase.BUILT, Phase.STARTED)) {
      throw new IllegalStateException("the engine is " + phase.get() + ", expected BUILT");
    }
    drivers.forEach(this::start);
    engine.start();
    providers.forEach(this::start);
    buses.forEach(this::start);
    engine.booted();
  }

  private void start(Driver<?> driver) {
    attempt("driver", driver::name, () -> register(driver));
  }

  private void start(ResourceProvider provider) {
    attempt(
        "provider",
        provider::name,
        () -> provider.start(engine.publisher(provider.name(), provider.promises())));
  }

  private void start(Bus<?> bus) {
    attempt("bus", bus::name, () -> bus.start(engine.bus("bus " + bus.name())));
  }

  /** Something that a part of the engine does, which may go wrong. */
  private interface Step {
    void take() throws Exception;
  }

  private void attempt(String kind, Supplier<Object> name, Step step) {
    try {
      step.take();
    } catch (Throwable e) { // contained: the engine goes on without it
      engine.partFailed(kind + " " + said(name), e);
    }
  }

  private static String said(Supplier<Object> name) {
    try {
      return name.get().toString();
    } catch (Throwable e) { // contained: what made it fail is told already
      return "without a name";
    }
  }

  @Override
  public Settled settle() throws InterruptedException {
    return settle(Optional.empty());
  }

  @Override
  public Settled settle(Duration atMost) throws InterruptedException {
    return settle(Optional.of(atMost));
  }

  private Settled settle(Optional<Duration> atMost) throws InterruptedException {
    checkStarted();
    Snapshot snapshot = diagnosis.of(engine.settle(atMost), engine);
    return new Settled(snapshot.settled(), snapshot);
  }

  @Override
  public void awaitRest() throws InterruptedException {
    checkStarted();
    engine.awaitRest(Optional.empty());
  }

  @Override
  public void awaitRest(DeviceId root) throws InterruptedException {
    checkStarted();
    engine.awaitRest(root);
  }

  @Override
  public void awaitRest(BusName bus) throws InterruptedException {
    checkStarted();
    engine.awaitRest(bus);
  }

  private void checkStarted() {
    if (phase.get() == Phase.BUILT) {
      throw new IllegalStateException("the engine has not been started");
    }
  }

  @Override
  public DeviceSink<Device> devices() {
    return engine.devices();
  }

  @Override
  public void register(Driver<?> driver) {
    engine.register(driver);
    nearest.add(driver.name(), driver.matches().patterns());
  }

  @Override
  public CompletionStage<Void> unregister(String driver) {
    return engine.unregister(driver);
  }

  @Override
  public CompletionStage<Void> unbind(DeviceId device) {
    return engine.unbind(device);
  }

  @Override
  public void rebind(DeviceId device) {
    engine.rebind(device);
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    program.publish(key, value);
  }

  @Override
  public CompletionStage<Void> withdraw(ResourceKey<?> key) {
    return program.withdraw(key);
  }

  @Override
  public void never(ResourceKey<?> key) {
    program.never(key);
  }

  @Override
  public void never(ResourceKey<?> key, String reason) {
    program.never(key, reason);
  }

  @Override
  public ModuleRequests modules() {
    return engine.modules("program");
  }

  @Override
  public CompletionStage<ModuleRemoval> unload(String module) {
    return engine.unload(module);
  }

  @Override
  public Snapshot snapshot() {
    return diagnosis.of(engine.snapshot());
  }

  @Override
  public List<LogEntry> log() {
    return engine.log();
  }

  @Override
  public List<LogEntry> log(long from) {
    return engine.log(from);
  }

  @Override
  public void close() {
    engine.checkOutside();
    Phase before = phase.getAndSet(Phase.CLOSED);
    if (before == Phase.CLOSED) {
      return;
    }
    engine.removeAll();
    engine.stopModules();
    if (before == Phase.STARTED) {
      buses.reversed().forEach(this::close);
      providers.reversed().forEach(this::close);
    }
    engine.stop();
  }

  private void close(Bus<?> bus) {
    attempt("bus", bus::name, bus::close);
  }

  private void close(ResourceProvider provider) {
    attempt("provider", provider::name, provider::close);
  }
}
