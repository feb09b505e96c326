package dev.probus.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What becomes of strands when nobody waits for them any more. */
class SeededSchedulerTest {

  /** A simulated engine left one thread behind for each lane: told to end, and never on again. */
  @Test
  void whoWasToldToEndDoesSoWhenItIsClosed() throws InterruptedException {
    SeededScheduler scheduler = new SeededScheduler(1);
    Scheduler.Gate stop = scheduler.gate();
    Scheduler.Gate waits = scheduler.gate();
    CountDownLatch ended = new CountDownLatch(2);
    for (String name : new String[] {"one", "two"}) {
      scheduler.start(
          name,
          Scheduler.Kind.COMPUTES,
          () -> {
            waits.open();
            stop.awaitUninterruptibly();
            ended.countDown();
          });
    }
    waits.awaitUninterruptibly();
    stop.open();
    scheduler.close();
    assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
  }
}
