package dev.probus.core.precise;

import dev.probus.api.DeviceId;
import dev.probus.api.driver.Driver;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** An engine that runs, with short words for what tests do with it. */
final class Stage implements AutoCloseable {

  /** Longer than any test takes: who waits as long as this waits for what will not come. */
  static final Duration LONG = Duration.ofDays(1);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final ProbeEngine engine;

  private Stage(ProbeEngine engine) {
    this.engine = engine;
  }

  /** Starts an engine with these drivers. */
  static Stage of(Mode mode, Driver<?>... drivers) {
    return of(mode.builder(), drivers);
  }

  /** Starts an engine with these drivers. */
  static Stage of(ProbeEngineBuilder builder, Driver<?>... drivers) {
    for (Driver<?> driver : drivers) {
      builder.driver(driver);
    }
    Stage stage = new Stage(builder.build());
    stage.engine.start();
    return stage;
  }

  /** Returns the key of a text. */
  static ResourceKey<String> key(String name) {
    return ResourceKey.of(String.class, name);
  }

  /** Lets devices appear that go by {@code t:} and their names. */
  Stage appear(String... names) {
    for (String name : names) {
      appear(Thing.named(name));
    }
    return this;
  }

  Stage appear(Thing thing) {
    engine.devices().appeared(thing);
    return this;
  }

  void gone(String name) {
    engine.devices().gone(Thing.idOf(name));
  }

  /** Publishes a text that is the key's name. */
  Stage publish(ResourceKey<String> key) {
    engine.publish(key, key.name());
    return this;
  }

  CompletionStage<Void> withdraw(ResourceKey<String> key) {
    return engine.withdraw(key);
  }

  /** Waits until nothing can move. */
  Settled settle() {
    try {
      Settled settled = engine.settle(PATIENCE);
      if (!settled.complete()) {
        throw new AssertionError("not at rest in time: " + settled.snapshot());
      }
      return settled;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  DeviceStatus status(String name) {
    return engine.snapshot().device(Thing.idOf(name)).orElseThrow();
  }

  DeviceState state(String name) {
    return status(name).state();
  }

  /** Returns the events of one kind so far. */
  <E extends Event> Stream<E> events(Class<E> kind) {
    return engine.log().stream().map(LogEntry::event).filter(kind::isInstance).map(kind::cast);
  }

  /** Returns the words for what happened between drivers and one device, in order. */
  List<String> life(String name) {
    DeviceId id = Thing.idOf(name);
    return events(ProbeEvent.class)
        .filter(event -> event.device().equals(id))
        .map(event -> event.getClass().getSimpleName())
        .toList();
  }

  @Override
  public void close() {
    engine.close();
  }
}
