package dev.probus.testkit.sim;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.Settled;
import dev.probus.core.machine.ScenarioScript;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A world that can be run in any order, in virtual time, as often as one likes. Immutable; for any
 * thread if what adds its parts is.
 */
public final class Simulation {
  private final Consumer<? super ProbeEngineBuilder> parts;
  private final Policy policy;

  private Simulation(Consumer<? super ProbeEngineBuilder> parts, Policy policy) {
    this.parts = parts;
    this.policy = policy;
  }

  /**
   * Returns the simulation of a world of these parts.
   *
   * @param parts adds to a new builder what the world is made of, made anew for each run
   * @param policy who decides when a device is probed
   */
  public static Simulation of(Consumer<? super ProbeEngineBuilder> parts, Policy policy) {
    return new Simulation(parts, policy);
  }

  /**
   * Returns the simulation of a scenario.
   *
   * @throws UnreadableMachineException if something in it can happen to no machine
   */
  public static Simulation of(ScenarioScript script, Policy policy)
      throws UnreadableMachineException {
    script.machine();
    return of(
        world -> {
          try {
            world.machine(script.machine());
          } catch (UnreadableMachineException e) {
            throw new IllegalStateException("it was readable before", e);
          }
        },
        policy);
  }

  /** Returns the same with more parts or settings. */
  public Simulation and(Consumer<? super ProbeEngineBuilder> more) {
    return new Simulation(
        world -> {
          parts.accept(world);
          more.accept(world);
        },
        policy);
  }

  /**
   * Runs the world in an order.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public Run run(Schedule schedule) throws InterruptedException {
    return run(Decisions.of(schedule, false));
  }

  /** The same, with the names of who could go on at each choice. */
  public Run tell(Schedule schedule) throws InterruptedException {
    return run(Decisions.of(schedule, true));
  }

  /** Runs the world in an order that a seed decides. */
  public Run run(long seed) throws InterruptedException {
    return run(Decisions.of(seed));
  }

  private Run run(Decisions decisions) throws InterruptedException {
    ProbeEngineBuilder builder = ProbeEngine.builder();
    parts.accept(builder);
    ProbeEngine engine = builder.policy(policy).simulated(decisions).build();
    Watch watch = new Watch(policy);
    decisions.look(() -> watch.step(engine.log(watch.seen()), decisions.steps()));
    Optional<Outcome> outcome = Optional.empty();
    try {
      engine.start();
      Settled settled = engine.settle();
      watch.rest(settled.snapshot(), decisions.steps());
      outcome = Optional.of(Outcome.of(settled.snapshot(), engine.log()));
    } catch (IllegalStateException e) {
      watch.stuck(String.valueOf(e.getMessage()), decisions.steps());
    }
    decisions.end();
    engine.close();
    watch.step(engine.log(watch.seen()), decisions.steps());
    if (outcome.isPresent() && watch.violation().isEmpty()) {
      watch.closed(decisions.steps());
    }
    return new Run(
        decisions.choices(), decisions.steps(), engine.log(), outcome, watch.violation());
  }
}
