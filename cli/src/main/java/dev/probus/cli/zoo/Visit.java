package dev.probus.cli.zoo;

import dev.probus.api.bus.UnreadableMachineException;
import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.machine.Finding;
import dev.probus.core.machine.ScenarioScript;
import dev.probus.core.machine.ZooCase;
import java.util.ArrayList;
import java.util.List;

/**
 * A case of the zoo, and what each policy showed of it.
 *
 * @param zooCase the case
 * @param shows one for each policy, in their order; none if the case cannot be expressed
 */
public record Visit(ZooCase zooCase, List<Show> shows) {

  /**
   * What one policy showed.
   *
   * @param policy the policy
   * @param findings what became of each expectation, in order
   */
  public record Show(Policy policy, List<Finding> findings) {
    /** Copies the list. */
    public Show {
      findings = List.copyOf(findings);
    }

    /** Returns how many expectations held. */
    public long held() {
      return findings.stream().filter(Finding::held).count();
    }
  }

  /** Copies the list. */
  public Visit {
    shows = List.copyOf(shows);
  }

  /**
   * Runs a case under each policy, in virtual time.
   *
   * @param seed decides every order; 0 for first come, first served
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Visit to(ZooCase zooCase, long seed) throws InterruptedException {
    if (zooCase.scenario().isEmpty()) {
      return new Visit(zooCase, List.of());
    }
    ScenarioScript script = zooCase.script();
    List<Show> shows = new ArrayList<>();
    try {
      for (Rehearsal run : Rehearsal.runAll(script, seed)) {
        shows.add(new Show(run.policy(), run.findings()));
      }
    } catch (UnreadableMachineException e) {
      throw new IllegalStateException("a scenario of the zoo is wrong", e);
    }
    return new Visit(zooCase, shows);
  }

  /** Tells whether everything was as expected. */
  public boolean asExpected() {
    return shows.stream().flatMap(show -> show.findings().stream()).allMatch(Finding::held);
  }
}
