package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays give, byte for byte, what a real Linux 6.1 logged for the same scenarios. */
final class GoldenTraceTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("goldens")
  void replayIsWhatTheKernelLogged(Golden golden) throws Exception {
    Replay replay = ScenarioRunner.replay(golden.script(), ScenarioRunner.USUAL_STEPS);

    assertThat(replay).isInstanceOf(Replay.Complete.class);
    assertThat(replay.trace()).isEqualTo(Files.readString(golden.trace()));
  }

  @Test
  void allOfThemAreHere() {
    assertThat(goldens()).hasSize(314);
  }

  static List<Golden> goldens() {
    return Golden.all();
  }
}
