package dev.probus.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bench.baseline.ArrayLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TurnsTest {
  private final World world = Shape.CHAIN.world(10, 1);
  private final AtomicInteger one = new AtomicInteger();
  private final AtomicInteger other = new AtomicInteger();
  private final Turns turns = new Turns(world, List.of(counted(one), counted(other)), Clock.WALL);

  private Rig counted(AtomicInteger count) {
    Rig rig = new ArrayLimit(world);
    return diary -> {
      count.incrementAndGet();
      return rig.trial(diary);
    };
  }

  @Test
  void eachWarmsUpSoOften() throws InterruptedException {
    turns.warmUp(5, Duration.ofDays(1));
    assertThat(one).hasValue(5);
    assertThat(other).hasValue(5);
  }

  @Test
  void nobodyWarmsUpForLongerThanItMay() throws InterruptedException {
    turns.warmUp(5, Duration.ZERO);
    assertThat(one).hasValue(0);
    assertThat(other).hasValue(0);
  }
}
