package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.ProbeType;
import dev.probus.api.event.LogEntry;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.explain.DeviceState;
import dev.probus.testkit.KitResult;
import dev.probus.testkit.KitWorld;
import dev.probus.testkit.RecordingDriver;
import dev.probus.testkit.ScriptedDevice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A world with one provider under test, and consumers of what it promises. */
final class ProviderWorld implements AutoCloseable {
  private static final String BUS = "contract";

  private final WatchedProvider provider;
  private final KitWorld world;
  private final List<ResourceKey<?>> keys;

  private ProviderWorld(WatchedProvider provider, KitWorld world) {
    this.provider = provider;
    this.world = world;
    this.keys = List.copyOf(provider.promised());
  }

  static ProviderWorld start(Case trial, ResourceProvider made) {
    WatchedProvider provider = new WatchedProvider(made);
    ProviderWorld started =
        new ProviderWorld(provider, trial.start(parts -> parts.provider(provider)));
    Case.noPartFailed(started.world.engine().log());
    return started;
  }

  /** Starts one whose engine takes no statement from some on. */
  static ProviderWorld refusing(Case trial, ResourceProvider made, int from) {
    WatchedProvider provider = new WatchedProvider(made, from);
    return new ProviderWorld(provider, trial.start(parts -> parts.provider(provider)));
  }

  /** Starts one after another provider has published everything that this one promises. */
  static ProviderWorld afterRival(Case trial, ResourceProvider made, ResourceProvider rival) {
    WatchedProvider provider = new WatchedProvider(made);
    ProviderWorld started =
        new ProviderWorld(
            provider, trial.start(parts -> parts.provider(new Rival(rival)).provider(provider)));
    Case.noPartFailed(started.world.engine().log());
    return started;
  }

  /** Another provider of the same things, by another name. */
  private record Rival(ResourceProvider provider) implements ResourceProvider {
    @Override
    public String name() {
      return "contract-rival";
    }

    @Override
    public void start(Publisher engine) throws Exception {
      provider.start(engine);
    }

    @Override
    public void close() {
      provider.close();
    }
  }

  WatchedProvider provider() {
    return provider;
  }

  KitResult settle() {
    return world.settle();
  }

  /** Adds a consumer of each resource, all on strands of their own. */
  void consumers(String when) {
    for (int i = 0; i < keys.size(); i++) {
      String alias = BUS + ":" + when + i;
      RecordingDriver<Device> driver = RecordingDriver.of(when + i, alias);
      world.engine().register(driver.needing(keys.get(i)).running(ProbeType.BLOCKING));
      world.engine().devices().appeared(ScriptedDevice.of(BUS, when + i, alias));
    }
    world.settle();
  }

  /** Fails unless each consumer is bound whose resource is there. */
  void checkServed(String when) {
    KitResult result = world.settle();
    Set<ResourceKey<?>> there = there(result.events().all());
    for (int i = 0; i < keys.size(); i++) {
      boolean bound = result.device(BUS + "/" + when + i).status().state() == DeviceState.BOUND;
      Case.check(
          bound == there.contains(keys.get(i)),
          "the "
              + when
              + " consumer of "
              + keys.get(i)
              + " is "
              + result.device(BUS + "/" + when + i).status().state());
    }
  }

  private static Set<ResourceKey<?>> there(List<LogEntry> log) {
    Set<ResourceKey<?>> there = new HashSet<>();
    for (LogEntry entry : log) {
      if (entry.event() instanceof ResourceEvent.Published published) {
        there.add(published.key());
      } else if (entry.event() instanceof ResourceEvent.Withdrawn withdrawn) {
        there.remove(withdrawn.key());
      }
    }
    return there;
  }

  /** Closes the world; nothing may fail in it. */
  void end() {
    world.close();
    Case.noPartFailed(world.engine().log());
  }

  /** Closes a world in which the provider's start has failed: closing must not fail as well. */
  void closesAlone() {
    int before = world.engine().log().size();
    world.close();
    List<LogEntry> log = world.engine().log();
    Case.noPartFailed(log.subList(before, log.size()));
  }

  @Override
  public void close() {
    world.close();
  }
}
