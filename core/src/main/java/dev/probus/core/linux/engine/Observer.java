package dev.probus.core.linux.engine;

import dev.probus.api.event.Verdict;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunningCall;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies the kernel's state for those who want to look at it. Inside the core. */
final class Observer {
  private final Kernel kernel;

  Observer(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Takes a snapshot. */
  Snapshot take() {
    Set<LinuxDevice> deferred = new HashSet<>(kernel.core.pending());
    deferred.addAll(kernel.core.active());
    List<DeviceStatus> devices = new ArrayList<>();
    for (Unit unit : kernel.units.all()) {
      devices.add(status(unit, deferred.contains(unit.linux)));
    }
    return new Snapshot(kernel.strands.resting(), devices, running(), kernel.present.refused());
  }

  private List<RunningCall> running() {
    List<RunningCall> calls = new ArrayList<>();
    for (Unit unit : kernel.units.all()) {
      String driver = Optional.ofNullable(unit.driver).map(ApiDriver::name).orElse("");
      String call = unit.call;
      if (call != null) {
        calls.add(new RunningCall(unit.id, driver, call, stack(unit.caller)));
      }
      Binding binding = unit.binding;
      for (WorkRun work : binding == null ? List.<WorkRun>of() : binding.running) {
        if (work.begun()) {
          calls.add(new RunningCall(unit.id, driver, work.name(), stack(work.task())));
        }
      }
    }
    return calls;
  }

  private static List<StackTraceElement> stack(@Nullable KernelTask task) {
    Scheduler.Strand strand = task == null ? null : task.strand;
    return strand == null ? List.of() : List.of(strand.stack());
  }

  private DeviceStatus status(Unit unit, boolean deferred) {
    DeviceState state = state(unit, deferred);
    Optional<ApiDriver> driver =
        state == DeviceState.UNMATCHED ? Optional.empty() : Optional.ofNullable(unit.driver);
    return new DeviceStatus(
        unit.id,
        unit.device.modaliases(),
        unit.device.parent(),
        unit.addedBy,
        state,
        driver.map(ApiDriver::name),
        driver.flatMap(ApiDriver::moduleName),
        driver.flatMap(d -> d.matched(unit)),
        unit.calls,
        deferred ? unit.missing : List.of(),
        deferred && kernel.strands.resting() ? verdicts(unit) : List.of(),
        kernel.present.of(unit),
        Optional.ofNullable(unit.failure),
        unit.notes);
  }

  private static DeviceState state(Unit unit, boolean deferred) {
    if (unit.unbinding) {
      return DeviceState.UNBINDING;
    }
    if (unit.bound()) {
      return DeviceState.BOUND;
    }
    if (unit.linux.driver() != null) {
      return DeviceState.PROBING;
    }
    if (deferred) {
      return DeviceState.WAITING;
    }
    if (unit.loading > 0) {
      return DeviceState.LOADING;
    }
    if (unit.failure != null) {
      return DeviceState.FAILED;
    }
    return unit.unbound ? DeviceState.UNBOUND : DeviceState.UNMATCHED;
  }

  /**
   * The kernel cannot say why a resource is missing; only that it is not missing any more, or what
   * somebody said of it to the log.
   */
  private List<Verdict> verdicts(Unit unit) {
    List<Verdict> verdicts = new ArrayList<>();
    unit.missing.forEach(key -> {
      kernel.present.by(key).ifPresent(by -> verdicts.add(new Verdict.Unnoticed(key, by)));
      kernel.present.never(key).ifPresent(verdicts::add);
    });
    return verdicts;
  }
}
