package dev.probus.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Strands that look for something, and those that nobody waits for any more. */
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

  /** Who looks again and again lets others go on, so that there is something to be seen. */
  @Test
  void whoLooksIsOvertaken() {
    assertThat(LongStream.rangeClosed(1, 20).mapToObj(SeededSchedulerTest::seenWhileLooking))
        .contains(true, false);
    assertThat(new SeededScheduler(0).spins()).isZero();
  }

  private static boolean seenWhileLooking(long seed) {
    SeededScheduler scheduler = new SeededScheduler(seed);
    AtomicBoolean there = new AtomicBoolean();
    AtomicBoolean seen = new AtomicBoolean();
    Scheduler.Gate over = scheduler.gate();
    scheduler.start(
        "looks",
        Scheduler.Kind.COMPUTES,
        () -> {
          for (int i = scheduler.spins(); i > 0; i--) {
            scheduler.relax();
          }
          seen.set(there.get());
          over.open();
        });
    scheduler.start("other", Scheduler.Kind.COMPUTES, () -> there.set(true));
    scheduler.relax(); // a guest has no turn to pass on
    over.awaitUninterruptibly();
    return seen.get();
  }
}
