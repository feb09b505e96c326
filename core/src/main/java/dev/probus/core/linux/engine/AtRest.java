package dev.probus.core.linux.engine;

import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Event;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.RunningCall;
import dev.probus.core.explain.Snapshot;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, once nothing can move, what the kernel itself tells nobody: which devices stay
 * without a driver, what those that wait would need to know, and which calls will never return. It
 * decides nothing. Inside the core.
 */
final class AtRest {
  private final Kernel kernel;

  AtRest(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Writes it. */
  void tell(Snapshot snapshot) {
    snapshot.devices().forEach(this::stands);
    promised(snapshot);
    for (DeviceStatus device : snapshot.in(DeviceState.WAITING)) {
      write(new EngineEvent.Stuck(device.id(), device.verdicts()));
    }
    snapshot.running().forEach(this::hangs);
  }

  private void write(Event event) {
    kernel.journal.write(() -> event);
  }

  private void stands(DeviceStatus device) {
    Unit unit = kernel.units.find(device.id()).orElseThrow();
    @Nullable Event event =
        switch (device.state()) {
          case UNMATCHED -> new DeviceEvent.Unmatched(device.id());
          case FAILED -> new DeviceEvent.GivenUp(device.id());
          case UNBOUND -> new DeviceEvent.LeftUnbound(device.id());
          case LOADING, WAITING, READY, PROBING, BOUND, UNBINDING -> null;
        };
    if (event != null && unit.told != device.state()) {
      unit.told = device.state();
      write(event);
    }
  }

  private void promised(Snapshot snapshot) {
    Set<ResourceKey<?>> missed = new LinkedHashSet<>();
    snapshot.in(DeviceState.WAITING).forEach(device -> missed.addAll(device.missing()));
    for (Unit unit : missed.isEmpty() ? Set.<Unit>of() : kernel.units.all()) {
      unit.promises.stream()
          .filter(missed::contains)
          .sorted()
          .forEach(key -> write(new ResourceEvent.Promised(key, unit.toString())));
    }
  }

  private void hangs(RunningCall call) {
    Duration since =
        kernel
            .units
            .find(call.device())
            .map(unit -> Duration.ofNanos(kernel.strands.nanos() - unit.calledAt))
            .orElse(Duration.ZERO);
    write(new ProbeEvent.Hanging(call.device(), call.driver(), call.call(), since, call.stack()));
  }
}
