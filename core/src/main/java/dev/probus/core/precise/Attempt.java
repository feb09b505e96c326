package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.Effect;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ParallelWork;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.Work;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.module.ModuleRequests;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.async.Task;
import dev.probus.core.flight.ProbeFlight;
import dev.probus.core.policy.OrderedWork;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call of a driver's probe, and what the driver sees of the engine during it. Everything that
 * the driver does is only written down here; it takes effect when the attempt is applied. An
 * attempt that did not bind has released what it owned before it ends.
 */
final class Attempt extends Call implements ProbeContext, Task {
  private final Services services;

  List<Answer> answers = List.of();

  /** What it publishes first, which mostly is all; null for nothing. */
  @Nullable Slot<DeviceNode> published;

  private @Nullable Object value;

  Effects effects = Effects.NONE;

  /** Null while it runs. */
  private @Nullable ProbeOutcome outcome;

  /** How much had happened when it began. */
  final long begunAt;

  Attempt(DeviceNode node, long begunAt, Services services) {
    super(node);
    this.begunAt = begunAt;
    this.services = services;
  }

  @Override
  void run() {
    DriverNode driver = node.requireDriver();
    ProbeFlight flight = new ProbeFlight();
    ProbeOutcome decided;
    try {
      ProbeOutcome returned = driver.driver().probe(node.device, this);
      Objects.requireNonNull(returned, "probe returned no outcome");
      decided = missed().orElse(returned);
    } catch (MissingResourceSignal signal) {
      decided = missed().orElseGet(() -> ProbeOutcome.deferred(signal.key()));
    } catch (Throwable e) { // contained: it fails this attempt, whatever it is
      decided = missed().orElseGet(() -> ProbeOutcome.failed(e));
    }
    outcome = decided;
    flight.ended(node.id, driver.name, decided);
    if (!(decided instanceof ProbeOutcome.Bound)) {
      didNotBind(decided);
    }
  }

  /** What was required and missing is waited for, whatever the driver makes of that. */
  private Optional<ProbeOutcome> missed() {
    List<ResourceKey<?>> missed = effects.missed();
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(ProbeOutcome.deferred(missed.toArray(ResourceKey[]::new)));
  }

  private void didNotBind(ProbeOutcome decided) {
    if (decided instanceof ProbeOutcome.Failed failed) {
      effects().failure = Failure.of(failed.cause());
    }
    if (effects.binding != null) {
      effects.binding.release(effects()::trouble);
    }
  }

  /** Returns how it ended. */
  ProbeOutcome outcome() {
    ProbeOutcome known = outcome;
    if (known == null) {
      throw new IllegalStateException("the probe of " + node.id + " has not ended");
    }
    return known;
  }

  /** Returns the value of what it publishes first. */
  Object value() {
    return Objects.requireNonNull(value);
  }

  private Effects effects() {
    if (effects == Effects.NONE) {
      effects = new Effects();
    }
    return effects;
  }

  /** Returns what it waits for; nothing if it did not defer, or did not name anything. */
  Set<ResourceKey<?>> deferredFor() {
    return outcome() instanceof ProbeOutcome.Deferred deferred ? deferred.keys() : Set.of();
  }

  /** Returns what the driver said when it did not take the device; nothing if it did. */
  String reason() {
    return switch (outcome()) {
      case ProbeOutcome.DeferredWithoutKey deferred -> deferred.reason();
      case ProbeOutcome.Rejected rejected -> rejected.reason();
      case ProbeOutcome.Bound b -> "";
      case ProbeOutcome.Deferred d -> "";
      case ProbeOutcome.Failed f -> "";
    };
  }

  @Override
  String what() {
    return "probe";
  }

  @Override
  public String label() {
    return "the probe of " + node.id;
  }

  /** Tells whether it has returned. By those to whom it has handed something. */
  boolean over() {
    return outcome != null;
  }

  @Override
  public <T> T require(ResourceKey<T> key) {
    Object value = ask(key, Answer.Kind.REQUIRED, Duration.ZERO, null);
    if (value == null) {
      throw missing(key);
    }
    return key.type().cast(value);
  }

  @Override
  public <T> Optional<T> get(ResourceKey<T> key) {
    return cast(key, ask(key, Answer.Kind.NOW, Duration.ZERO, null));
  }

  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait) {
    return prefer(key, wait, null);
  }

  @Override
  public <T> Optional<T> optional(ResourceKey<T> key, Duration wait, Consumer<? super T> late) {
    return prefer(key, wait, value -> late.accept(key.type().cast(value)));
  }

  private <T> Optional<T> prefer(
      ResourceKey<T> key, Duration wait, @Nullable Consumer<Object> told) {
    Object value = ask(key, Answer.Kind.OPTIONAL, wait, told);
    if (value == null && mayWaitFor(services.slots().slot(key), wait)) {
      throw missing(key);
    }
    return cast(key, value);
  }

  private static <T> Optional<T> cast(ResourceKey<T> key, @Nullable Object value) {
    return value == null ? Optional.empty() : Optional.of(key.type().cast(value));
  }

  /** Tells whether a wait for an optional resource makes sense: it has not been waited for yet. */
  private boolean mayWaitFor(Slot<DeviceNode> slot, Duration wait) {
    Need<DeviceNode> known = needFor(slot);
    return (known == null || !known.waived) && slot.neverBy() == null && wait.isPositive();
  }

  private @Nullable Object ask(
      ResourceKey<?> key, Answer.Kind kind, Duration wait, @Nullable Consumer<Object> late) {
    checkOpen();
    Slot<DeviceNode> slot = services.slots().slot(key);
    Need<DeviceNode> known = needFor(slot);
    boolean counted = known == null || !node.uses(known);
    if (counted) {
      slot.enter();
    }
    Object value = slot.value();
    answers = answers.isEmpty() ? new ArrayList<>(2) : answers;
    answers.add(new Answer(slot, kind, value != null, counted, wait, late));
    return value;
  }

  private @Nullable Need<DeviceNode> needFor(Slot<DeviceNode> slot) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && need.slot() != slot) {
      need = need.sibling;
    }
    return need;
  }

  private MissingResourceSignal missing(ResourceKey<?> key) {
    effects().miss(key);
    return new MissingResourceSignal(key);
  }

  @Override
  public <T extends AutoCloseable> T owns(T thing) {
    checkOpen();
    Effects own = effects();
    Binding binding = own.binding;
    if (binding == null) {
      binding = new Binding();
      own.binding = binding;
    }
    binding.own(thing);
    return thing;
  }

  @Override
  public <T> void publish(ResourceKey<T> key, T value) {
    checkOpen();
    Object checked = key.type().cast(Objects.requireNonNull(value, "value"));
    Slot<DeviceNode> slot = services.slots().slot(key);
    if (published == null) {
      published = slot;
      this.value = checked;
    } else {
      effects().publish(new Publication(slot, checked));
    }
  }

  @Override
  public void never(ResourceKey<?> key) {
    checkOpen();
    effects().never(services.slots().slot(key));
  }

  @Override
  public void add(Device child) {
    checkOpen();
    effects().add(services.foresight().plain(child, node));
  }

  @Override
  public void afterBind(String name, Work work) {
    checkOpen();
    effects().start(new Effects.PlannedWork(name, Objects.requireNonNull(work, "work")));
  }

  @Override
  public <T> void inOrder(
      Domain domain, String name, ParallelWork<T> work, Effect<? super T> effect) {
    afterBind(name, new OrderedWork<>(domain, work, effect));
  }

  @Override
  public ModuleRequests modules() {
    checkOpen();
    return services.modules(node.label(), this);
  }

  @Override
  public FirmwareSource firmware() {
    checkOpen();
    return services.firmware();
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    checkOpen();
    services.scheduler().pause(time);
  }

  @Override
  public int attempt() {
    checkOpen();
    return node.attempt();
  }

  private void checkOpen() {
    if (outcome != null) {
      throw new IllegalStateException("the probe of " + node.id + " has returned");
    }
  }
}
