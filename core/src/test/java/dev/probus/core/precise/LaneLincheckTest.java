package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.core.time.Scheduler;
import org.jetbrains.lincheck.Lincheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the interleavings of a lane that waits and holders that answer it: no answer may find the
 * lane asleep and leave it so, and what was written before an answer is seen after it. Copies that
 * look in the wrong order are caught.
 */
class LaneLincheckTest {
  private static final int INVOCATIONS = 400;
  private static final int ANSWERS = 2;

  /** One side of the hand-over for each of two threads. */
  private interface HandOver {
    /** Waits for an answer. */
    void await();

    /** Answers, and wakes who sleeps. */
    void answer();
  }

  /** The engine's lane. */
  private static final class Sound implements HandOver {
    private final Scheduler scheduler = new LookingScheduler();
    private final Lane lane = new Lane();

    @Override
    public void await() {
      lane.await(scheduler);
    }

    @Override
    public void answer() {
      lane.answer(Lane.Word.RUN);
      if (lane.asleep()) {
        lane.wake();
      }
    }
  }

  /** One that goes to sleep without another look at its answer. */
  private static final class Hasty implements HandOver {
    private final Scheduler scheduler = new LookingScheduler();
    private volatile boolean answer;
    private volatile Scheduler.@Nullable Gate parked;

    @Override
    public void await() {
      while (!answer) {
        Scheduler.Gate gate = scheduler.gate();
        parked = gate;
        gate.awaitUninterruptibly();
        parked = null;
      }
      answer = false;
    }

    @Override
    public void answer() {
      answer = true;
      Scheduler.Gate gate = parked;
      if (gate != null) {
        gate.open();
      }
    }
  }

  /** A holder that looks who sleeps before it answers. */
  private static final class Blind implements HandOver {
    private final Scheduler scheduler = new LookingScheduler();
    private final Lane lane = new Lane();

    @Override
    public void await() {
      lane.await(scheduler);
    }

    @Override
    public void answer() {
      boolean asleep = lane.asleep();
      lane.answer(Lane.Word.RUN);
      if (asleep) {
        lane.wake();
      }
    }
  }

  /** What the holder writes and the lane reads, plain. */
  private static final class Given {
    private int call;
  }

  /**
   * Plays one round.
   *
   * @param place outlives the round, so that the checker takes what is in it for shared
   */
  private static void play(HandOver fresh, HandOver[] place) {
    place[0] = fresh;
    HandOver handOver = place[0];
    Given given = new Given();
    for (int number = 1; number <= ANSWERS; number++) {
      int call = number;
      Thread holder =
          new Thread(() -> {
            given.call = call;
            handOver.answer();
          });
      holder.start();
      handOver.await();
      if (given.call != call) {
        throw new IllegalStateException("call " + given.call + " is seen, not " + call);
      }
      join(holder);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
  }

  @Test
  void noAnswerLeavesALaneAsleep() {
    HandOver[] place = new HandOver[1];
    Lincheck.runConcurrentTest(INVOCATIONS, () -> play(new Sound(), place));
  }

  @Test
  void aLaneThatSleepsWithoutASecondLookIsCaught() {
    HandOver[] place = new HandOver[1];
    assertThatThrownBy(
            () -> Lincheck.runConcurrentTest(INVOCATIONS, () -> play(new Hasty(), place)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("livelock");
  }

  @Test
  void aHolderThatLooksTooEarlyIsCaught() {
    HandOver[] place = new HandOver[1];
    assertThatThrownBy(
            () -> Lincheck.runConcurrentTest(INVOCATIONS, () -> play(new Blind(), place)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("livelock");
  }
}
