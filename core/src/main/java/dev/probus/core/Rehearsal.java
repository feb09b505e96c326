package dev.probus.core;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.api.event.LogEntry;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.machine.Finding;
import dev.probus.core.machine.ScenarioScript;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of a scenario in virtual time, and what became of what was expected of it.
 *
 * @param policy the policy that it ran under
 * @param seed what decided each order
 * @param log all events, in order
 * @param snapshot all devices at the end
 * @param findings one for each expectation under this policy, in order
 */
public record Rehearsal(
    Policy policy, long seed, List<LogEntry> log, Snapshot snapshot, List<Finding> findings) {

  /** Copies the lists. */
  public Rehearsal {
    log = List.copyOf(log);
    findings = List.copyOf(findings);
  }

  /**
   * Boots a scenario until nothing can move any more, and looks for what is expected.
   *
   * @param policy who decides when a device is probed
   * @param seed decides every order; 0 for first come, first served
   * @throws UnreadableMachineException if something in the scenario can happen to no machine
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Rehearsal run(ScenarioScript script, Policy policy, long seed)
      throws UnreadableMachineException, InterruptedException {
    try (ProbeEngine engine =
        ProbeEngine.builder().policy(policy).machine(script.machine()).simulated(seed).build()) {
      engine.start();
      Settled settled = engine.settle();
      List<LogEntry> log = engine.log();
      return new Rehearsal(
          policy,
          seed,
          log,
          settled.snapshot(),
          script.check(policy.word(), log, settled.snapshot()));
    }
  }

  /**
   * The same under each policy.
   *
   * @return one run for each policy, in their order
   */
  public static List<Rehearsal> runAll(ScenarioScript script, long seed)
      throws UnreadableMachineException, InterruptedException {
    List<Rehearsal> runs = new ArrayList<>();
    for (Policy policy : Policy.values()) {
      runs.add(run(script, policy, seed));
    }
    return List.copyOf(runs);
  }

  /** Tells whether everything is as expected. */
  public boolean asExpected() {
    return findings.stream().allMatch(Finding::held);
  }
}
