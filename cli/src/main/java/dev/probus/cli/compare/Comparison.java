package dev.probus.cli.compare;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.Problem;
import dev.probus.cli.boot.Boot;
import dev.probus.cli.boot.Kernel;
import dev.probus.cli.boot.Machines;
import dev.probus.cli.boot.Wanted;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Progress;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Snapshot;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Runs a machine under every policy, each time anew: first its variants under Linux, then itself
 * under Linux, with an exported trigger, and precisely.
 */
public final class Comparison {
  private final Machines machines;
  private final Boot boot;

  @Inject
  Comparison(Machines machines, Boot boot) {
    this.machines = machines;
    this.boot = boot;
  }

  /**
   * What came of it.
   *
   * @param machine which machine
   * @param title what it shows
   * @param seed what decided the order of things
   * @param trials the runs, in order
   * @param problems what of the machine's description could not be used
   */
  public record Result(
      String machine, String title, long seed, List<Trial> trials, List<Problem> problems) {
    /** Copies the lists. */
    public Result {
      trials = List.copyOf(trials);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Runs it.
   *
   * @param wanted which machine
   * @param kernel where modules are found, beside those that are code
   * @param seed decides every order; 0 for first come, first served
   * @param watched where progress is shown
   * @throws BadInput if there is no such machine
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Result run(Wanted wanted, Optional<Kernel> kernel, long seed, Console watched)
      throws BadInput, InterruptedException {
    List<Trial> trials = new ArrayList<>();
    List<String> variants = machines.variants(wanted);
    Machine machine = machines.find(wanted);
    try (Progress progress = Progress.before(watched, "runs", variants.size() + 3)) {
      for (String variant : variants) {
        trials.add(trial(machines.find(wanted.named(variant)), Policy.LINUX, kernel, seed));
        progress.step();
      }
      trials.add(trial(machines.find(wanted), Policy.LINUX, kernel, seed));
      progress.step();
      trials.add(trial(machines.find(wanted), Policy.LINUX_EXPORT, kernel, seed));
      progress.step();
      trials.add(trial(machine, Policy.PRECISE, kernel, seed));
    }
    return new Result(machine.name(), machine.title(), seed, trials, machine.problems());
  }

  private Trial trial(Machine machine, Policy policy, Optional<Kernel> kernel, long seed)
      throws InterruptedException {
    try (ProbeEngine engine = boot.engine(machine, policy, kernel, seed)) {
      engine.start();
      Snapshot snapshot = engine.settle().snapshot();
      Recording recording =
          new Recording(machine.name(), policy.word(), OptionalLong.of(seed), engine.log());
      RunFigures figures = RunFigures.of(snapshot, recording.entries());
      return new Trial(
          machine.name(),
          machine.title(),
          policy,
          figures,
          snapshot,
          recording,
          luck(engine, snapshot));
    }
  }

  /** Binds something unrelated; returns the devices that this was all they needed. */
  private static List<DeviceId> luck(ProbeEngine engine, Snapshot before)
      throws InterruptedException {
    List<DeviceId> unbound =
        before.devices().stream()
            .filter(device -> device.state() != DeviceState.BOUND)
            .map(DeviceStatus::id)
            .toList();
    if (unbound.isEmpty()) {
      return List.of();
    }
    engine.register(new Unrelated.Binder());
    engine.devices().appeared(new Unrelated());
    return engine.settle().bound().stream()
        .map(DeviceStatus::id)
        .filter(unbound::contains)
        .toList();
  }
}
