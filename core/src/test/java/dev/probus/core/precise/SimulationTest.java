package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.event.LogEntry;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.ProbeEngine;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual time, and runs that are a function of a seed. */
@Timeout(60)
class SimulationTest {

  private static List<String> run(long seed) {
    Actor user =
        Actor.doing(
                "user",
                "t:u*",
                (device, probe) -> {
                  probe.optional(key("o"), Duration.ofMillis(7));
                  probe.require(key("a"));
                  probe.publish(key(device.name()), "x");
                })
            .type(ProbeType.BLOCKING);
    Actor joint = Actor.idle("joint", "t:j*").needs(key("u1"), key("u2"), key("u3"));
    Actor worker =
        Actor.doing(
                "worker",
                "t:w*",
                (device, probe) -> {
                  probe.afterBind(
                      "w",
                      work -> {
                        work.pause(Duration.ofMillis(device.name().length()));
                        work.publish(key("a"), "a");
                        work.pause(Duration.ofMillis(1));
                        work.withdraw(key("a"));
                        work.publish(key("a"), "b");
                      });
                })
            .type(ProbeType.ASYNC);
    var builder = ProbeEngine.builder().workers(3).simulated(seed);
    try (Stage stage = Stage.of(builder, user, joint, worker)) {
      stage.appear("u1", "u2", "u3", "j1", "j2", "w", "ww").settle();
      stage.gone("u2");
      stage.settle();
      return stage.engine.log().stream().map(LogEntry::toString).toList();
    }
  }

  @Test
  void oneSeedIsOneLog() {
    for (long seed = 0; seed < 10; seed++) {
      assertThat(run(seed)).as("seed " + seed).isEqualTo(run(seed));
    }
  }

  @Test
  void seedsDiffer() {
    Set<List<String>> logs = new HashSet<>();
    for (long seed = 1; seed <= 10; seed++) {
      logs.add(run(seed));
    }
    assertThat(logs).hasSizeGreaterThan(3);
  }

  @Test
  void timeJumps() {
    Actor waiting =
        Actor.doing("d", "t:x", (device, probe) -> probe.optional(key("o"), Duration.ofHours(5)));
    try (Stage stage = Stage.of(Mode.SHUFFLED, waiting)) {
      stage.appear("x");
      assertThat(stage.engine.settle().allBound()).isTrue();
      assertThat(stage.engine.log().getLast().nanos()).isEqualTo(Duration.ofHours(5).toNanos());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What waits for something that cannot come is told instead of waiting without end. */
  @Test
  void whatCanNeverMoveIsTold() throws InterruptedException {
    Actor waiting =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) ->
                probe.afterBind("w", work -> work.pause(Duration.ofSeconds(Long.MAX_VALUE))));
    Loadable selfish =
        Loadable.starting(
            "selfish",
            "",
            context -> {
              context.modules().request("selfish").await();
              return List.of();
            });
    try (Stage stage = Stage.of(Mode.IN_ORDER.builder().module(selfish), waiting)) {
      var request = stage.engine.modules().request("selfish");
      stage.settle();
      assertThat(request.answer())
          .get()
          .isInstanceOfSatisfying(
              ModuleAnswer.Failed.class,
              failed ->
                  assertThat(failed.cause())
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessage(
                          "the start of module selfish waits for module selfish, for which the"
                              + " start of module selfish is at work"));
      stage.appear("x");
      assertThat(stage.engine.settle(Duration.ofSeconds(1)).complete()).isFalse();
    }
  }
}
