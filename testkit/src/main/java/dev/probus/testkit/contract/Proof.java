package dev.probus.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.probus.testkit.ProbusKit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Proves the rules of one contract for one plug-in: runs cases for many seeds, counts them, and
 * says of the first that fails which rule it broke and how to repeat it. For any thread.
 */
final class Proof {
  private final String contract;
  private final Duration patience;
  private final AtomicInteger executed;

  /**
   * Makes one.
   *
   * @param contract the author's class
   * @param patience how long the cases of one seed may take
   * @param executed counts the cases of all rules
   */
  Proof(Class<?> contract, Duration patience, AtomicInteger executed) {
    this.contract = contract.getName().substring(contract.getPackageName().length() + 1);
    this.patience = patience;
    this.executed = executed;
  }

  /** Something that a rule speaks of, for one seed. */
  @FunctionalInterface
  interface Body {
    void run(Case trial) throws Exception;
  }

  /** Runs a rule's cases; skipped if the plug-in has nothing that the rule speaks of. */
  void of(Rule rule, int seeds, Body body) {
    int before = executed.get();
    ProbusKit.seeds(seeds).forEach(seed -> run(rule, seed, body));
    if (executed.get() == before) {
      throw new TestAbortedException("nothing that " + rule.method() + " speaks of");
    }
  }

  private void run(Rule rule, long seed, Body body) {
    Case trial = new Case(seed, executed);
    try {
      assertTimeoutPreemptively(
          patience, () -> body.run(trial), () -> "it blocks: a wait is to go through the engine");
    } catch (AssertionError | Exception e) {
      throw new AssertionFailedError(message(rule, seed, e), e);
    }
  }

  private String message(Rule rule, long seed, Throwable fault) {
    String found =
        fault instanceof AssertionError ? String.valueOf(fault.getMessage()) : fault.toString();
    String indented =
        found
            .lines()
            .filter(line -> !line.strip().startsWith("seed " + seed + ";"))
            .map(line -> "  " + line)
            .collect(Collectors.joining(System.lineSeparator()));
    return String.join(
        System.lineSeparator(),
        "rule " + rule.method() + ": " + rule.text(),
        indented,
        "  seed " + seed + "; to repeat it:",
        "  mvn test -Dtest='"
            + contract
            + "#"
            + rule.method()
            + "' -D"
            + ProbusKit.SEED
            + "="
            + seed);
  }

  /** Fails if no case of any rule was executed. */
  void checkSomeExecuted() {
    if (executed.get() == 0) {
      throw new AssertionFailedError(
          contract + " executed no case: expected a plug-in with something to test");
    }
  }
}
