package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.event.Event;
import dev.probus.api.event.LogEntry;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small world in virtual time: devices and drivers that are called the same match. */
final class World implements AutoCloseable {
  /** What a probe does. */
  interface Part {
    ProbeOutcome play(ProbeContext probe) throws Exception;
  }

  private record Thing(String name) implements Device {
    @Override
    public DeviceId id() {
      return DeviceId.of("t", name);
    }

    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("t:" + name));
    }
  }

  private record Actor(String name, ProbeType type, Part part) implements Driver<Thing> {
    @Override
    public MatchTable matches() {
      return MatchTable.of("t:" + name);
    }

    @Override
    public ProbeOutcome probe(Thing device, ProbeContext probe) throws Exception {
      return part.play(probe);
    }
  }

  private record Loadable(String name, String alias) implements DriverModule {
    @Override
    public List<String> aliases() {
      return List.of("t:" + alias);
    }

    @Override
    public List<Driver<?>> start(ModuleContext context) {
      return List.of(new Actor(alias, ProbeType.SYNC, _ -> ProbeOutcome.bound()));
    }
  }

  private final ProbeEngineBuilder builder;
  private @Nullable ProbeEngine engine;

  private World(ProbeEngineBuilder builder) {
    this.builder = builder;
  }

  static World of(Policy policy) {
    return new World(ProbeEngine.builder().policy(policy).simulated(0));
  }

  static ResourceKey<String> key(String name) {
    return ResourceKey.of(String.class, name);
  }

  static Device thing(String name) {
    return new Thing(name);
  }

  World driver(String name, Part part) {
    return driver(name, ProbeType.SYNC, part);
  }

  World driver(String name, ProbeType type, Part part) {
    Actor actor = new Actor(name, type, part);
    if (engine == null) {
      builder.driver(actor);
    } else {
      engine.register(actor);
    }
    return this;
  }

  /** Adds the driver of a card, and that of what it needs, which publishes it after its probe. */
  World soundCard(Duration boot) {
    return driver(
            "sof",
            probe -> {
              probe.afterBind(
                  "boot",
                  work -> {
                    work.pause(boot);
                    work.publish(key("dsp"), "dsp");
                  });
              return ProbeOutcome.bound();
            })
        .driver(
            "card",
            probe -> {
              probe.require(key("dsp"));
              return ProbeOutcome.bound();
            });
  }

  World module(String name, String alias) {
    builder.module(new Loadable(name, alias));
    return this;
  }

  World appear(String... names) {
    for (String name : names) {
      engine().devices().appeared(new Thing(name));
    }
    return this;
  }

  World settle() {
    try {
      if (!engine().settle().complete()) {
        throw new AssertionError("not at rest");
      }
      return this;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  ProbeEngine engine() {
    ProbeEngine running = engine;
    if (running == null) {
      running = builder.build();
      running.start();
      engine = running;
    }
    return running;
  }

  DeviceStatus status(String name) {
    return engine().snapshot().device(DeviceId.of("t", name)).orElseThrow();
  }

  DeviceState state(String name) {
    return status(name).state();
  }

  <E extends Event> List<E> events(Class<E> kind) {
    return engine().log().stream()
        .map(LogEntry::event)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
