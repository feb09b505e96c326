package dev.probus.core.precise;

import dev.probus.api.async.Domain;
import dev.probus.api.driver.ModuleContext;
import dev.probus.api.driver.ModuleWork;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Slot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Makes what modules see of the engine. From any thread. */
@EngineScope
final class ModuleContexts {
  private final World world;
  private final Services services;
  private final Publishers publishers;
  private final Passages passages;
  private final Domains domains;

  @Inject
  ModuleContexts(
      World world, Services services, Publishers publishers, Passages passages, Domains domains) {
    this.world = world;
    this.services = services;
    this.publishers = publishers;
    this.passages = passages;
    this.domains = domains;
  }

  /** Returns what a strand of a load sees; what it waits for it waits for in its own name. */
  ModuleContext of(ModulePart part, ModuleStarts starts) {
    return new Context(part, starts, new Noting(part.load, publishers.of(part.load.owner)));
  }

  /** Notes what a module publishes, so that it can go with the module. */
  private final class Noting implements Publisher {
    private final ModuleLoad load;
    private final Publisher publisher;

    Noting(ModuleLoad load, Publisher publisher) {
      this.load = load;
      this.publisher = publisher;
    }

    @Override
    public <T> void publish(ResourceKey<T> key, T value) {
      Slot<DeviceNode> slot = world.slots.slot(key);
      services.inbox().state(() -> load.published.add(slot));
      publisher.publish(key, value);
    }

    @Override
    public CompletionStage<Void> withdraw(ResourceKey<?> key) {
      return publisher.withdraw(key);
    }

    @Override
    public void never(ResourceKey<?> key) {
      publisher.never(key);
    }
  }

  private final class Context implements ModuleContext {
    private final ModulePart part;
    private final ModuleStarts starts;
    private final Publisher publisher;

    Context(ModulePart part, ModuleStarts starts, Publisher publisher) {
      this.part = part;
      this.starts = starts;
      this.publisher = publisher;
    }

    @Override
    public Publisher publisher() {
      return publisher;
    }

    @Override
    public ModuleRequests modules() {
      return services.modules("module " + part.load.module.name, part);
    }

    @Override
    public FirmwareSource firmware() {
      return services.firmware();
    }

    @Override
    public void async(String name, ModuleWork work) {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(work, "work");
      checkLoading();
      services.inbox().state(() -> starts.work(part.load, name, work));
    }

    @Override
    public void awaitAll(Domain domain) throws InterruptedException {
      checkLoading();
      passages.await(part, gate -> domains.all(domain, gate));
    }

    private void checkLoading() {
      if (part.load.over) {
        throw new IllegalStateException("module " + part.load.module.name + " is loaded already");
      }
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      services.scheduler().pause(time);
    }
  }
}
