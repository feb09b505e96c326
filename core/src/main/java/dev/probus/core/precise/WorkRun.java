package dev.probus.core.precise;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.Work;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.async.Task;
import dev.probus.core.flight.WorkFlight;
import dev.probus.core.policy.OrderedWork;
import dev.probus.core.resource.Slot;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Work after a probe, and what it sees of the engine. What it states is a fact for the holder of
 * the baton, who ignores it if the binding that the work belongs to is over.
 */
final class WorkRun implements WorkContext, Task {
  final DeviceNode node;
  final Binding binding;
  final String name;
  private final Work work;
  private final Works works;
  private final Services services;
  private volatile boolean over;
  final Tether tether = new Tether();

  /** Where its effect comes in a domain. Set by the holder before it begins. */
  Domains.@Nullable Place place;

  /** Whether its device is being unbound. Holder only. */
  boolean cancelled;

  WorkRun(DeviceNode node, String name, Work work, Works works, Services services) {
    this.node = node;
    this.binding = node.bindingToOwn();
    this.name = name;
    this.work = work;
    this.works = works;
    this.services = services;
  }

  /** Does the work. Foreign code: on a strand of its own. */
  void run() {
    tether.tie(services.scheduler());
    WorkFlight flight = new WorkFlight();
    @Nullable Failure failure = null;
    try {
      work.run(this);
    } catch (Throwable e) { // contained: it fails this device
      failure = Failure.of(e);
    }
    over = true;
    flight.ended(node.id, name);
    Failure cause = failure;
    services.inbox().state(() -> works.ended(this, cause));
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    checkOpen();
    Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
    Slot<DeviceNode> slot = services.slots().slot(key);
    services.inbox().state(() -> works.publish(this, slot, checked));
  }

  @Override
  public void withdraw(ResourceKey<?> key) {
    checkOpen();
    Slot<DeviceNode> slot = services.slots().slot(key);
    services.inbox().state(() -> works.withdraw(this, slot));
  }

  @Override
  public void never(ResourceKey<?> key) {
    checkOpen();
    Slot<DeviceNode> slot = services.slots().slot(key);
    services.inbox().state(() -> works.never(this, slot));
  }

  @Override
  public void add(Device child) {
    checkOpen();
    DeviceNode added = services.foresight().plain(child, node);
    services.inbox().state(() -> works.add(this, added));
  }

  @Override
  public <T> void inOrder(
      Domain domain, String part, ParallelWork<T> parallel, Effect<? super T> effect) {
    checkOpen();
    Work ordered = new OrderedWork<>(domain, parallel, effect);
    services.inbox().state(() -> works.begin(this, part, ordered));
  }

  @Override
  public void awaitEarlier(Domain domain) throws InterruptedException {
    checkOpen();
    works.awaitEarlier(this, domain);
  }

  @Override
  public void awaitAll(Domain domain) throws InterruptedException {
    checkOpen();
    works.awaitAll(this, domain);
  }

  @Override
  public void awaitRest(DeviceId root) throws InterruptedException {
    checkOpen();
    works.awaitRest(this, new Region.Below(root));
  }

  @Override
  public void awaitRest(BusName bus) throws InterruptedException {
    checkOpen();
    works.awaitRest(this, new Region.OfBus(bus));
  }

  @Override
  public String label() {
    return "work '" + name + "' of " + node.id;
  }

  @Override
  public <T extends AutoCloseable> T owns(T thing) {
    checkOpen();
    binding.own(thing);
    return thing;
  }

  @Override
  public ModuleRequests modules() {
    return services.modules(node.label(), this);
  }

  @Override
  public FirmwareSource firmware() {
    return services.firmware();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    services.scheduler().pause(time);
  }

  @Override
  public void note(String text) {
    checkOpen();
    services.inbox().state(() -> works.note(this, text));
  }

  private void checkOpen() {
    if (over) {
      throw new IllegalStateException(label() + " has returned");
    }
  }
}
