package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.Work;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes down what a probe asks for, and lets a contract meddle with it step by step. */
final class WatchedProbe implements ProbeContext {
  private final ProbeContext engine;
  private final ProbeRecord record;
  private final Meddling meddling;
  private final Consumer<? super WatchedDriver.Misdeed> misdeed;

  WatchedProbe(
      ProbeContext engine,
      ProbeRecord record,
      Meddling meddling,
      Consumer<? super WatchedDriver.Misdeed> misdeed) {
    this.engine = engine;
    this.record = record;
    this.meddling = meddling;
    this.misdeed = misdeed;
  }

  /** Notes a step, and meddles before it is taken. */
  void step(String what) {
    if (record.hasReturned()) {
      misdeed(Rule.DRIVER_RETURNS_ITS_CONTEXT, what, "its probe had returned");
      return;
    }
    if (record.wasSignalled()) {
      misdeed(Rule.DRIVER_PASSES_SIGNALS_ON, what, "a resource was missing");
    }
    try {
      meddling.before(record.add(what), what, engine);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (MissingResourceSignal signal) {
      record.signalled();
      throw signal;
    }
  }

  private void misdeed(Rule rule, String step, String after) {
    misdeed.accept(
        new WatchedDriver.Misdeed(
            rule, record.device() + ": the driver did '" + step + "' after " + after));
  }

  private <T> T signalling(Supplier<T> ask) {
    try {
      return ask.get();
    } catch (MissingResourceSignal signal) {
      record.signalled();
      throw signal;
    }
  }

  @Override
  public <T> T require(ResourceKey<T> key) {
    step("require " + key);
    return signalling(() -> engine.require(key));
  }

  @Override
  public <T> Optional<T> get(ResourceKey<T> key) {
    step("get " + key);
    return engine.get(key);
  }

  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait) {
    step("optional " + key);
    return signalling(() -> engine.optional(key, wait));
  }

  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait, Consumer<? super T> late) {
    step("optional " + key);
    return signalling(() -> engine.optional(key, wait, late));
  }

  /** What was handed over is the binding's before anything else happens. */
  @Override
  public <T extends AutoCloseable> T owns(T thing) {
    T owned = engine.owns(thing);
    step("owns " + thing.getClass().getName());
    return owned;
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    step("publish " + key);
    engine.publish(key, value);
  }

  @Override
  public void never(ResourceKey<?> key) {
    step("never " + key);
    engine.never(key);
  }

  @Override
  public void add(Device child) {
    step("add " + child.id());
    engine.add(child);
  }

  @Override
  public void afterBind(String name, Work work) {
    step("after bind " + name);
    engine.afterBind(name, work);
  }

  @Override
  public <T> void inOrder(
      Domain domain, String name, ParallelWork<T> work, Effect<? super T> effect) {
    step("in order " + name);
    engine.inOrder(domain, name, work, effect);
  }

  @Override
  public ModuleRequests modules() {
    if (!record.hasReturned()) {
      step("modules");
    }
    return engine.modules();
  }

  @Override
  public FirmwareSource firmware() {
    if (!record.hasReturned()) {
      step("firmware");
    }
    return engine.firmware();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    step("pause " + time);
    engine.pause(time);
  }

  @Override
  public int attempt() {
    return engine.attempt();
  }
}
