package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.Work;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.policy.OrderedWork;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a driver sees during its probe. There is no transaction: what it does is seen by everybody
 * at once, and undone if it does not bind. A device that it adds is probed before the call returns
 * (R35); a wait for an optional resource holds up the calling thread, and with it the device lock
 * (Z11). On the probe's own thread.
 */
final class Probe implements ProbeContext {
  private final Kernel kernel;
  final Unit unit;
  final Binding binding;
  private final Acquired acquired;
  private final int attempt;
  private final SequencedSet<ResourceKey<?>> missed = new LinkedHashSet<>();
  private @Nullable RuntimeException refused;
  private boolean over;

  /** What the device would provide, as bus and driver say. */
  Set<ResourceKey<?>> promises = Set.of();

  Probe(Kernel kernel, Unit unit, Binding binding, int attempt) {
    this.kernel = kernel;
    this.unit = unit;
    this.binding = binding;
    this.attempt = attempt;
    this.acquired = new Acquired(kernel, unit, binding);
  }

  Device device() {
    return unit.device;
  }

  /** Ends the use of this context; returns what the probe came to, all in all. */
  ProbeOutcome over(ProbeOutcome returned) {
    over = true;
    if (!missed.isEmpty()) {
      return ProbeOutcome.deferred(missed);
    }
    return refused != null && returned instanceof ProbeOutcome.Bound
        ? ProbeOutcome.failed(refused)
        : returned;
  }

  @Override
  public <T> T require(ResourceKey<T> key) {
    return get(key)
        .orElseThrow(() -> {
          missed.add(key);
          return new MissingResourceSignal(key);
        });
  }

  @Override
  public <T> Optional<T> get(ResourceKey<T> key) {
    checkOpen();
    return kernel.strands.inside(() -> kernel.present.get(key));
  }

  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait) {
    checkOpen();
    return kernel.strands.inside(() -> {
      if (wait.isPositive()) {
        kernel.strands.await(() -> kernel.present.get(key).isPresent(), wait);
      }
      Optional<T> found = kernel.present.get(key);
      if (found.isEmpty()) {
        String driver = Objects.requireNonNull(unit.driver).name();
        kernel.journal.write(() -> new ProbeEvent.GoesWithout(unit.id, driver, key, false));
      }
      return found;
    });
  }

  /** Nobody tells a driver of the kernel of what comes later, so {@code late} is never called. */
  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait, Consumer<? super T> late) {
    return optional(key, wait);
  }

  @Override
  public <T extends AutoCloseable> T owns(T thing) {
    checkOpen();
    kernel.strands.inside(() -> acquired.owns(thing));
    return thing;
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    checkOpen();
    Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
    boolean may = kernel.strands.inside(() -> acquired.publish(key, checked, true));
    if (!may) {
      refused = new IllegalStateException(key + " has been published by somebody else");
    }
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
  public void afterBind(String name, Work work) {
    checkOpen();
    binding.planned.add(new WorkRun(kernel, unit, name, Objects.requireNonNull(work, "work")));
  }

  @Override
  public <T> void inOrder(
      Domain domain, String name, ParallelWork<T> work, Effect<? super T> effect) {
    afterBind(name, new OrderedWork<>(domain, work, effect));
  }

  @Override
  public ModuleRequests modules() {
    checkOpen();
    return kernel.modules.requests(unit.toString());
  }

  @Override
  public FirmwareSource firmware() {
    checkOpen();
    return kernel.settings.firmware();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    checkOpen();
    kernel.strands.pause(time);
  }

  @Override
  public int attempt() {
    checkOpen();
    return attempt;
  }

  private void checkOpen() {
    if (over) {
      throw new IllegalStateException("the probe of " + unit.id + " has returned");
    }
  }
}
