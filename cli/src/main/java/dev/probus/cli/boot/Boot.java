package dev.probus.cli.boot;

import dev.probus.api.bus.Machine;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.event.LogEntry;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Progress;
import dev.probus.cli.plugin.Services;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.Settled;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Boots machines in virtual time, so that what comes out is a function of the machine and a seed.
 *
 * <p>Of what is installed it takes modules and models. Installed buses and providers are not part
 * of a machine that is written down: they speak for the computer that this program runs on.
 */
public final class Boot {
  private final Services services;

  @Inject
  Boot(Services services) {
    this.services = services;
  }

  /**
   * Boots a machine until nothing can move any more.
   *
   * @param machine what to boot; used up by this
   * @param policy who decides when a device is probed
   * @param kernel where modules are found, beside those that are code
   * @param seed decides every order; 0 for first come, first served
   * @param watched where progress is shown
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Booted run(
      Machine machine, Policy policy, Optional<Kernel> kernel, long seed, Console watched)
      throws InterruptedException {
    try (ProbeEngine engine = engine(machine, policy, kernel, seed)) {
      Settled settled = settle(engine, watched);
      List<LogEntry> log = engine.log();
      return new Booted(machine, policy, seed, settled.snapshot(), log, Historian.tell(log));
    }
  }

  private static Settled settle(ProbeEngine engine, Console watched) throws InterruptedException {
    AtomicLong seen = new AtomicLong();
    try (Progress _ =
        Progress.counted(watched, "events", () -> seen.addAndGet(engine.log(seen.get()).size()))) {
      engine.start();
      return engine.settle();
    }
  }

  /** Makes an engine with a machine, to be started by the caller. */
  public ProbeEngine engine(Machine machine, Policy policy, Optional<Kernel> kernel, long seed) {
    ProbeEngineBuilder builder =
        ProbeEngine.builder().policy(policy).machine(machine).simulated(seed);
    services.all(DriverModule.class).forEach(builder::module);
    if (machine.models().isEmpty()) {
      services.all(ModuleModels.class).forEach(builder::models);
    }
    kernel.ifPresent(k -> k.addTo(builder));
    return builder.build();
  }
}
