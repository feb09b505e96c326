package dev.probus.core.explain;

import dev.probus.core.Policy;
import dev.probus.core.Rehearsal;
import dev.probus.core.machine.Zoo;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A log alone tells where every device stands. */
final class RecordingTest {
  private static final long[] SEEDS = {0, 3};

  static Stream<Arguments> halves() {
    return Zoo.cases().stream()
        .filter(c -> c.scenario().isPresent())
        .flatMap(c -> Stream.of(Policy.values()).map(policy -> Arguments.of(c.id(), policy)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("halves")
  void tellsOfTheZooWhatTheEngineKnows(String id, Policy policy) throws Exception {
    for (long seed : SEEDS) {
      Rehearsal run = Rehearsal.run(Zoo.find(id).orElseThrow().script(), policy, seed);

      SameSnapshot.check(
          policy.word(), run.snapshot(), run.log(), id + " under " + policy + ", seed " + seed);
    }
  }
}
