package dev.probus.core.machine;

import dev.probus.api.bus.Bus;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.linux.engine.LinuxEngine;
import dev.probus.core.linux.engine.PolicySettings;
import dev.probus.core.module.LoadLimits;
import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.time.SeededScheduler;
import java.time.Duration;
import java.util.Optional;

/**
 * Replays a machine: boots it under the Linux policy, in virtual time, and writes what its kernel
 * does.
 */
final class MachineReplay {
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

  private final Scenario scenario;
  private final Machine machine;
  private final MachineTrace trace;
  private final LinuxEngine engine;

  private MachineReplay(Scenario scenario, Machine machine, long steps) {
    this.scenario = scenario;
    this.machine = machine;
    SeededScheduler scheduler = new SeededScheduler(0);
    this.trace = new MachineTrace(scheduler::nanos, steps);
    this.engine =
        new LinuxEngine(
            new PolicySettings(
                false,
                false,
                true,
                CLOSE_WITHIN,
                LoadLimits.usual(),
                machine.firmware(),
                machine.kernelCommandLine()),
            scheduler,
            ModuleCatalog.of(machine.modules().stream().map(LoadableModule::installed).toList()),
            trace);
  }

  /**
   * Replays one.
   *
   * @throws UnreadableMachineException if something in the scenario can happen to no machine
   */
  static Replay run(Scenario scenario, long steps) throws UnreadableMachineException {
    MachineReplay replay = new MachineReplay(scenario, ScenarioMachine.of(scenario), steps);
    try {
      return replay.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Replay.Endless(
          replay.trace.text(), new Problem(scenario.file(), 0, "interrupted"));
    } finally {
      replay.engine.stop();
    }
  }

  private Replay run() throws InterruptedException {
    machine.drivers().forEach(engine::register);
    engine.start();
    machine.providers().forEach(this::start);
    machine.buses().forEach(this::start);
    engine.booted();
    Snapshot snapshot = engine.settle(Optional.empty());
    Optional<String> stuck = trace.stuck();
    if (stuck.isPresent()) {
      return new Replay.Endless(trace.text(), new Problem(scenario.file(), 0, stuck.get()));
    }
    report(snapshot);
    return new Replay.Complete(trace.text());
  }

  private void start(ResourceProvider provider) {
    try {
      provider.start(engine.publisher(provider.name(), provider.promises()));
    } catch (Exception e) { // contained, and told in the trace
      engine.partFailed("provider " + provider.name(), e);
    }
  }

  private void start(Bus<?> bus) {
    String label = "bus " + bus.name();
    try {
      bus.start(engine.bus(label));
    } catch (Exception e) { // contained, and told in the trace
      engine.partFailed(label, e);
    }
  }

  private void report(Snapshot snapshot) {
    trace.line("final");
    engine.pending().forEach(device -> trace.listed("pending", device));
    engine.active().forEach(device -> trace.listed("active", device));
    trace.line("list-end");
    snapshot.devices().forEach(device -> trace.line(state(device)));
    trace.counters();
  }

  private static String state(DeviceStatus device) {
    boolean driven = !device.state().rest() || device.state() == DeviceState.BOUND;
    return "state "
        + device.id()
        + " "
        + device.driver().filter(_ -> driven).orElse("-")
        + " "
        + device.probeCalls();
  }
}
