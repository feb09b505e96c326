package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios by chance: each ends, means the same each time, and its trace makes sense. */
final class ScenarioFuzzTest {
  private static final int SEEDS = 400;
  private static final long STEPS = 20_000;

  private enum End {
    COMPLETE,
    DEADLOCK,
    LOOP,
    STEPS
  }

  @Test
  void randomScenariosEndAndMakeSense() {
    Map<End, Integer> ends = new EnumMap<>(End.class);
    for (long seed = 0; seed < SEEDS; seed++) {
      String text = RandomScenario.of(seed);
      try {
        Replay replay = ScenarioRunner.replay("seed-" + seed, text, STEPS);
        TraceAudit.check(replay.trace());
        assertThat(ScenarioRunner.replay("seed-" + seed, text, STEPS)).isEqualTo(replay);
        ends.merge(end(replay), 1, Integer::sum);
      } catch (Exception | AssertionError e) {
        throw new AssertionError("seed " + seed + ":\n" + text, e);
      }
    }
    assertThat(ends)
        .as("kinds of ends that chance has found")
        .containsKeys(End.COMPLETE, End.DEADLOCK);
    assertThat(ends.get(End.COMPLETE)).isGreaterThan(SEEDS * 3 / 4);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.probus.core.machine.Golden#all")
  void auditFindsNothingInWhatTheKernelLogged(Golden golden) throws Exception {
    TraceAudit.check(Files.readString(golden.trace()));
  }

  private static End end(Replay replay) {
    return switch (replay) {
      case Replay.Complete _ -> End.COMPLETE;
      case Replay.Endless endless -> {
        String text = endless.problem().text();
        yield text.startsWith("deadlock")
            ? End.DEADLOCK
            : text.startsWith("endless loop") ? End.LOOP : End.STEPS;
      }
    };
  }
}
