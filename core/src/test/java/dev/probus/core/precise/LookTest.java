package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.driver.Work;
import dev.probus.api.event.ResourceEvent;
import dev.probus.core.ProbeEngine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A lane that is out of work looks for more with the baton in its hand. */
@Timeout(60)
class LookTest {
  private static final int SEEDS = 40;
  private static final int TIMES = 5;

  /** Whether a publication took effect before its publisher could go on, in any of the runs. */
  private final Set<Boolean> atOnce = new HashSet<>();

  /** What is left to a lane takes effect as well, and wakes who waits for it. */
  @Test
  void whatIsStatedMeanwhileIsLeftToItAndNotLost() {
    for (long seed = 1; seed <= SEEDS; seed++) {
      run(seed);
    }
    assertThat(atOnce).containsExactlyInAnyOrder(true, false);
  }

  private void run(long seed) {
    try (Stage stage = Stage.of(ProbeEngine.builder().workers(2).simulated(seed))) {
      stage.engine.register(
          Actor.idle("waiting", "t:w*").type(ProbeType.ASYNC).needs(w -> Set.of(key(w.name()))));
      stage.engine.register(
          Actor.doing("source", "t:s", (s, probe) -> probe.afterBind("tell", telling(stage))));
      for (int i = 0; i < TIMES; i++) {
        stage.appear("w" + i);
      }
      stage.appear("s");
      assertThat(stage.settle().allBound()).as("seed " + seed).isTrue();
      assertThat(published(stage)).as("seed " + seed).isEqualTo(TIMES);
    }
  }

  /** Publishes one thing after another, and lets others go on in between. */
  private Work telling(Stage stage) {
    return work -> {
      for (int i = 0; i < TIMES; i++) {
        work.publish(key("w" + i), "it");
        atOnce.add(published(stage) == i + 1);
        work.pause(Duration.ZERO);
      }
    };
  }

  private static long published(Stage stage) {
    return stage.events(ResourceEvent.Published.class).count();
  }
}
