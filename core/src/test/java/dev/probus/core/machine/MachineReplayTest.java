package dev.probus.core.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.bus.UnreadableMachineException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replays of machines: the Linux policy, step by step. */
final class MachineReplayTest {
  private static final String SOF =
      """
      dev card compat=card needs=dsp
      dev audio compat=sof
      drv sof compat=sof work=sleep:650ms;pub:dsp
      drv card compat=card
      register sof
      register card
      add card
      add audio
      """;

  /** Z1: the publication comes last, and nobody looks again. */
  @Test
  void writesWhatTheKernelDoesAndWhen() throws UnreadableMachineException {
    Replay replay = replay(SOF);
    assertThat(replay).isInstanceOf(Replay.Complete.class);
    assertThat(replay.trace().lines())
        .containsExactly(
            "register sof",
            "registered sof",
            "register card",
            "registered card",
            "added platform/card",
            "match platform/card card yes",
            "binding platform/card card",
            "probe platform/card card 1",
            "missing dsp",
            "result platform/card card DEFER",
            "not-bound platform/card card",
            "defer-add platform/card",
            "added platform/audio",
            "match platform/audio sof yes",
            "binding platform/audio sof",
            "probe platform/audio sof 1",
            "result platform/audio sof ok",
            "trigger",
            "bound platform/audio sof",
            "request platform:card by platform/card",
            "answer platform:card not-found",
            "request platform:sof by platform/audio",
            "answer platform:sof not-found",
            "retry platform/card",
            "match platform/card card yes",
            "binding platform/card card",
            "probe platform/card card 2",
            "missing dsp",
            "result platform/card card DEFER",
            "not-bound platform/card card",
            "defer-add platform/card",
            "work platform/audio begins",
            "time 650ms",
            "publish dsp",
            "work platform/audio ends",
            "final",
            "list pending platform/card | card: need Resource dsp",
            "list-end",
            "state platform/card - 2",
            "state platform/audio sof 1",
            "counters core-attempts=3 probe-calls=3 retries=1 blocked=0 triggers=1");
  }

  @Test
  void tellsWhoWaitsForWhom() throws UnreadableMachineException {
    Replay replay =
        replay(
            """
            dev audio compat=sof
            drv sof compat=sof async first=request:codec
            module codec load=40ms
            register sof
            add audio
            """);
    assertThat(replay).isInstanceOf(Replay.Endless.class);
    assertThat(((Replay.Endless) replay).problem().text())
        .startsWith("deadlock: modprobe codec waits for all async calls, of which async probe of")
        .endsWith("waits for module codec, for which modprobe codec is at work");
  }

  @Test
  void isGivenUpAfterTheStepsThatItMayTake() throws UnreadableMachineException {
    Replay replay = ScenarioRunner.replay("few.scn", SOF, 10);
    assertThat(replay).isInstanceOf(Replay.Endless.class);
    assertThat(((Replay.Endless) replay).problem().text()).contains("no end after 10 steps (R57)");
  }

  @Test
  void wordsOfBothKindsDoNotGoTogether() {
    assertThatThrownBy(() -> replay(SOF + "trigger\n"))
        .isInstanceOf(UnreadableMachineException.class)
        .hasMessageStartingWith("sof.scn:9: 'trigger' is for a replay, expected ");
  }

  static List<ZooCase> cases() {
    return Zoo.cases().stream().filter(zoo -> zoo.scenario().isPresent()).toList();
  }

  /** The same scenario gives the same trace, whatever the machine it runs on does beside it. */
  @ParameterizedTest
  @MethodSource("cases")
  void sameCaseGivesTheSameTrace(ZooCase zoo) throws UnreadableMachineException {
    String text = zoo.scenario().orElseThrow();
    Replay first = ScenarioRunner.replay(zoo.id(), text, 2_000);
    Replay second = ScenarioRunner.replay(zoo.id(), text, 2_000);
    assertThat(second).isEqualTo(first);
    assertThat(first.trace()).contains("probe ");
  }

  private static Replay replay(String text) throws UnreadableMachineException {
    return ScenarioRunner.replay("sof.scn", text, ScenarioRunner.USUAL_STEPS);
  }
}
