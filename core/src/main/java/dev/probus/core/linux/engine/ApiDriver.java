package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.flight.DeferFlight;
import dev.probus.core.flight.ProbeFlight;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxDriver;
import dev.probus.core.linux.Match;
import dev.probus.core.linux.OwnerModule;
import dev.probus.core.match.PatternIndex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * A driver of the api as a driver of the kernel. What the api promises beyond the kernel is done
 * here as careful drivers do it there: a probe first looks up what it needs, undoes what it did if
 * it does not bind, and a removal cancels work and waits for it.
 */
final class ApiDriver implements LinuxDriver {
  private final String name;
  private final Optional<OwnerModule> module;
  private final boolean async;
  private final Driver<Device> driver;
  private final PatternIndex<String> patterns;
  private final Kernel kernel;

  /**
   * Asks the driver for its facts, which is foreign code: not inside the core.
   *
   * @param module the module that it came in (R18)
   * @throws IllegalArgumentException if the driver has no name, or a pattern is malformed
   */
  ApiDriver(Driver<?> driver, Optional<OwnerModule> module, Kernel kernel) {
    this.name = Objects.requireNonNull(driver.name(), "name");
    if (name.isBlank()) {
      throw new IllegalArgumentException("driver " + driver.getClass().getName() + " has no name");
    }
    this.module = module;
    this.async = driver.type() != ProbeType.SYNC;
    PatternIndex.Builder<String> table = PatternIndex.builder();
    driver.matches().patterns().forEach(pattern -> table.add(pattern, pattern));
    this.patterns = table.build();
    this.driver = trusting(driver);
    this.kernel = kernel;
  }

  /** A device of another type than the driver's makes the call fail, which fails that probe. */
  @SuppressWarnings("unchecked")
  private static Driver<Device> trusting(Driver<?> driver) {
    return (Driver<Device>) driver;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<OwnerModule> module() {
    return module;
  }

  Optional<String> moduleName() {
    return module.map(OwnerModule::name);
  }

  @Override
  public boolean async() {
    return async;
  }

  @Override
  public Match match(LinuxDevice device) {
    return matched(kernel.units.of(device)).isPresent() ? Match.YES : Match.NO;
  }

  /** Returns the best modalias of a device that the driver's table has. */
  Optional<Modalias> matched(Unit unit) {
    return unit.modaliases().stream()
        .filter(modalias -> !patterns.match(modalias.text()).isEmpty())
        .findFirst();
  }

  @Override
  public Errno probe(LinuxDevice device) {
    Probe probe = kernel.strands.inside(() -> begin(kernel.units.of(device)));
    ProbeOutcome outcome = ask(probe);
    return kernel.strands.inside(() -> {
      Errno code = end(probe, outcome);
      kernel.journal.witness().returned(this, device, code);
      return code;
    });
  }

  private Probe begin(Unit unit) {
    unit.driver = this;
    unit.missing = List.of();
    unit.failure = null;
    unit.told = null;
    int attempt = unit.called(name);
    unit.calling("probe", kernel.strands.nanos());
    Binding binding = new Binding();
    unit.binding = binding;
    kernel.journal.write(() -> new ProbeEvent.Started(unit.id, name, attempt));
    return new Probe(kernel, unit, binding, attempt);
  }

  private ProbeOutcome ask(Probe probe) {
    ProbeFlight flight = new ProbeFlight();
    ProbeOutcome outcome;
    try {
      Device device = probe.device();
      probe.promises = Set.copyOf(driver.promises(device));
      SequencedSet<ResourceKey<?>> absent = new LinkedHashSet<>(driver.needs(device));
      absent.removeIf(key -> probe.get(key).isPresent());
      outcome =
          absent.isEmpty()
              ? Objects.requireNonNull(driver.probe(device, probe), "probe returned no outcome")
              : ProbeOutcome.deferred(absent);
    } catch (MissingResourceSignal signal) {
      outcome = ProbeOutcome.deferred(signal.key());
    } catch (TaskEnds e) {
      kernel.strands.inside(probe.binding::release);
      throw e;
    } catch (CoreStuckException e) {
      throw e; // it is the kernel that does not go on, whatever the driver is
    } catch (Throwable e) { // contained: it fails this probe, whatever it is
      outcome = ProbeOutcome.failed(e);
    }
    ProbeOutcome decided = probe.over(outcome);
    flight.ended(probe.unit.id, name, decided);
    return decided;
  }

  private Errno end(Probe probe, ProbeOutcome outcome) {
    Unit unit = probe.unit;
    unit.returned();
    unit.promises = probe.promises.isEmpty() ? unit.promises : probe.promises;
    if (!(outcome instanceof ProbeOutcome.Bound)) {
      probe.binding.release();
      unit.binding = null;
    }
    return switch (outcome) {
      case ProbeOutcome.Bound _ -> Errno.OK;
      case ProbeOutcome.Deferred deferred -> deferred(unit, deferred.keys());
      case ProbeOutcome.DeferredWithoutKey blind -> {
        unit.missing = List.of();
        unit.note(blind.reason());
        unit.linux.deferredBecause(blind.reason());
        kernel.journal.write(
            () -> new ProbeEvent.DeferredWithoutKey(unit.id, name, blind.reason()));
        yield Errno.EPROBE_DEFER;
      }
      case ProbeOutcome.Rejected no -> {
        unit.note(name + ": " + no.reason());
        kernel.journal.write(() -> new ProbeEvent.Rejected(unit.id, name, no.reason()));
        yield Errno.ENODEV;
      }
      case ProbeOutcome.Failed failed -> {
        unit.failure = failed.cause();
        kernel.journal.write(() -> new ProbeEvent.Failed(unit.id, name, failed.cause()));
        yield Errno.EIO;
      }
    };
  }

  private Errno deferred(Unit unit, Set<ResourceKey<?>> keys) {
    unit.missing = List.copyOf(keys);
    unit.linux.deferredBecause("need " + unit.missing.getFirst());
    DeferFlight.tell(unit.id, name, unit.missing);
    kernel.journal.write(() -> new ProbeEvent.Waiting(unit.id, name, unit.missing, false));
    return Errno.EPROBE_DEFER;
  }

  @Override
  public void remove(LinuxDevice device) {
    Unit unit = kernel.strands.inside(() -> beginRemoval(kernel.units.of(device)));
    try {
      driver.remove(unit.device);
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained: unbinding goes on
      kernel.strands.inside(() -> releaseFailed(unit, e));
    }
    kernel.strands.inside(() -> {
      unit.returned();
      release(unit);
    });
  }

  /** Cancels the work of a device and waits for its end. */
  private Unit beginRemoval(Unit unit) {
    unit.calling("remove", kernel.strands.nanos());
    kernel.journal.witness().removes(this, unit.linux);
    Binding binding = unit.binding;
    if (binding != null) {
      List.copyOf(binding.running).forEach(WorkRun::cancel);
      kernel.strands.await(
          new Held(
              "the work of " + unit,
              () -> binding.running.stream().map(WorkRun::task).toList(),
              task -> "which is " + task.label()),
          binding.running::isEmpty);
    }
    return unit;
  }

  private void release(Unit unit) {
    Binding binding = unit.binding;
    if (binding != null) {
      unit.binding = null;
      binding.release();
    }
  }

  private void releaseFailed(Unit unit, Throwable cause) {
    kernel.journal.write(() -> new ProbeEvent.ReleaseFailed(unit.id, name, cause));
  }

  @Override
  public String toString() {
    return name;
  }
}
