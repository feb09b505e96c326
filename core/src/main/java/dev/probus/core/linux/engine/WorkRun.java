package dev.probus.core.linux.engine;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.Work;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.flight.WorkFlight;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.policy.OrderedWork;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A work item that a probe queued. The core knows nothing of it: what it publishes wakes nobody
 * (R41), and if it fails it gives back what it acquired, and its device stays bound (Z4).
 */
final class WorkRun implements WorkContext {
  private final Kernel kernel;
  private final Unit unit;
  private final String name;
  private final Work work;
  private final Binding own = new Binding();
  private final Acquired acquired;
  private @Nullable KernelTask task;
  private WorkDomains.@Nullable Place place;
  private boolean cancelled;
  private boolean begun;
  private volatile boolean over;

  WorkRun(Kernel kernel, Unit unit, String name, Work work) {
    this.kernel = kernel;
    this.unit = unit;
    this.name = name;
    this.work = work;
    this.acquired = new Acquired(kernel, unit, own);
  }

  KernelTask task() {
    return Objects.requireNonNull(task);
  }

  String name() {
    return name;
  }

  /** Tells whether the work itself has begun. Inside the core. */
  boolean begun() {
    return begun;
  }

  /** Begins, for a device that is bound. Inside the core. */
  void start(Binding binding) {
    binding.running.add(this);
    if (work instanceof OrderedWork<?> ordered) {
      place = kernel.domains.enter(ordered.domain(), this);
    }
    binding.acquired(own::release);
    task = kernel.strands.start("work '" + name + "' of " + unit, false, () -> live(binding));
  }

  /** Interrupts it, or keeps it from beginning. Inside the core. */
  void cancel() {
    cancelled = true;
    task().interrupt();
  }

  private void live(Binding binding) {
    try {
      if (!cancelled) {
        begun = true;
        kernel.journal.write(() -> new WorkEvent.Started(unit.id, name));
        end(kernel.strands.outside(this::carryOut));
      }
    } finally {
      binding.running.remove(this);
      if (place != null) {
        kernel.domains.leave(place);
      }
    }
  }

  /** Does the work; returns what it failed with, or null. */
  private @Nullable Throwable carryOut() {
    WorkFlight flight = new WorkFlight();
    try {
      work.run(this);
      return null;
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained: what becomes of it is told
      return e;
    } finally {
      flight.ended(unit.id, name);
      over = true;
    }
  }

  private void end(@Nullable Throwable failure) {
    if (failure == null) {
      kernel.journal.write(() -> new WorkEvent.Ended(unit.id, name));
      return;
    }
    own.release();
    if (cancelled) {
      kernel.journal.write(() -> new WorkEvent.Cancelled(unit.id, name));
    } else {
      unit.note("work '" + name + "' failed, and nobody was told: " + failure);
      kernel.journal.write(() -> new WorkEvent.Failed(unit.id, name, failure));
    }
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    checkOpen();
    Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
    var _ = kernel.strands.inside(() -> acquired.publish(key, checked, false));
  }

  @Override
  public void withdraw(ResourceKey<?> key) {
    checkOpen();
    kernel.strands.inside(() -> acquired.withdraw(key));
  }

  @Override
  public void never(ResourceKey<?> key) {
    checkOpen();
    kernel.strands.inside(() -> kernel.present.never(key, unit, Optional.empty()));
  }

  @Override
  public void add(Device child) {
    checkOpen();
    kernel.strands.inside(() -> acquired.add(child));
  }

  @Override
  public <T extends AutoCloseable> T owns(T thing) {
    checkOpen();
    kernel.strands.inside(() -> acquired.owns(thing));
    return thing;
  }

  @Override
  public <T> void inOrder(
      Domain domain, String part, ParallelWork<T> parallel, Effect<? super T> effect) {
    checkOpen();
    Work ordered = new OrderedWork<>(domain, parallel, effect);
    kernel.strands.inside(() -> {
      Binding binding = unit.binding;
      if (binding != null && !binding.over) {
        new WorkRun(kernel, unit, part, ordered).start(binding);
      }
    });
  }

  @Override
  public void awaitEarlier(Domain domain) {
    checkOpen();
    kernel.strands.inside(() -> kernel.domains.awaitEarlier(domain, place));
  }

  @Override
  public void awaitAll(Domain domain) {
    checkOpen();
    kernel.strands.inside(() -> kernel.domains.awaitAll(domain));
  }

  /** The kernel knows no part of the devices: waits for all probes (R69), and for no work. */
  @Override
  public void awaitRest(DeviceId root) {
    awaitProbes();
  }

  @Override
  public void awaitRest(BusName bus) {
    awaitProbes();
  }

  private void awaitProbes() {
    checkOpen();
    kernel.strands.inside(kernel.core::waitForDeviceProbe);
  }

  @Override
  public ModuleRequests modules() {
    return kernel.modules.requests(unit.toString());
  }

  @Override
  public FirmwareSource firmware() {
    return kernel.settings.firmware();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    kernel.strands.pause(time);
  }

  @Override
  public void note(String text) {
    checkOpen();
    kernel.strands.inside(
        () -> kernel.journal.write(() -> new EngineEvent.Noted(unit.toString(), text)));
  }

  private void checkOpen() {
    if (over) {
      throw new IllegalStateException("work '" + name + "' of " + unit.id + " has returned");
    }
  }
}
