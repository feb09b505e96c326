package dev.probus.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.SameSnapshot;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Plays random worlds and asks of each: is every device bound that can be, and no other; was every
 * probe call needed; was everything released, consumers before suppliers and last before first; and
 * does the log tell a story that can be true.
 *
 * <p>{@code -Dprobus.seed=N} plays one world, {@code -Dprobus.worlds=N} the first N.
 */
class RandomWorldsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static LongStream seeds(int usual) {
    String seed = System.getProperty("probus.seed");
    if (seed != null) {
      return LongStream.of(Long.parseLong(seed));
    }
    return LongStream.rangeClosed(1, Integer.getInteger("probus.worlds", usual));
  }

  @Test
  void onThreads() {
    seeds(250).forEach(seed -> play(seed, false));
  }

  @Test
  void inVirtualTime() {
    seeds(300).forEach(seed -> play(seed, true));
  }

  private static void play(long seed, boolean simulated) {
    Plan plan = new Plan(seed, !simulated);
    Performance performance = new Performance(plan, simulated);
    try {
      if (simulated) {
        performance.inVirtualTime();
      } else {
        performance.onThreads();
      }
      check(plan, performance);
    } catch (Throwable e) {
      String method = simulated ? "inVirtualTime" : "onThreads";
      throw new AssertionError(
          "world "
              + seed
              + "; again with: mvn -pl api,core test -Dprobus.seed="
              + seed
              + " -Dtest=RandomWorldsTest#"
              + method
              + " -Dsurefire.failIfNoSpecifiedTests=false\n"
              + e.getMessage()
              + "\n"
              + plan,
          e);
    }
  }

  private static void check(Plan plan, Performance performance) throws InterruptedException {
    Oracle oracle = new Oracle(plan);
    isAtRest(performance, oracle.bound(true), "after the scripts");
    performance.withdrawAll();
    isAtRest(performance, oracle.bound(false), "with nothing from outside");
    performance.end();
    new Chronicle(plan).read(performance.engine.log());
    assertThat(performance.complaints).isEmpty();
  }

  private static void isAtRest(Performance performance, Set<String> expected, String when)
      throws InterruptedException {
    Settled settled = performance.engine.settle(PATIENCE);
    assertThat(settled.complete()).as("at rest " + when).isTrue();
    SameSnapshot.check("precise", settled.snapshot(), performance.engine.log(), when);
    Set<String> bound = new TreeSet<>();
    for (DeviceStatus device : settled.bound()) {
      if (!device.id().name().startsWith("script")) {
        bound.add(device.id().name());
      }
    }
    assertThat(settled.snapshot().devices().stream().filter(device -> !device.state().rest()))
        .as("devices that are not at rest " + when)
        .isEmpty();
    assertThat(settled.waiting())
        .allMatch(w -> w.device().verdicts().size() == w.device().missing().size());
    assertThat(bound)
        .as(
            "bound "
                + when
                + "; the others: "
                + settled.waiting().stream().map(w -> w.explain()).toList())
        .isEqualTo(expected);
  }
}
