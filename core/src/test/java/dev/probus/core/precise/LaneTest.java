package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a lane waits for its answer. */
class LaneTest {
  private static final int LOOKS = 5;

  /** It is over before it begins: a lane that would sleep comes back without an answer. */
  private final Deadline over = Deadline.in(new LookingScheduler(), Duration.ZERO);

  private final Lane lane = new Lane(new Nobody(), over);
  private final List<Boolean> asleep = new ArrayList<>();

  /** A thread that is lent, and does nothing of itself. */
  private record Nobody() implements Scheduler.Strand {
    @Override
    public void interrupt() {
      throw new UnsupportedOperationException("interrupt");
    }

    @Override
    public StackTraceElement[] stack() {
      return new StackTraceElement[0];
    }
  }

  /** To wake a thread takes longer than most calls do: so it was asleep for most of the time. */
  @Test
  void aLentLaneLooksForItsAnswerBeforeItSleeps() throws InterruptedException {
    lane.looks(LOOKS);
    assertThat(lane.awaitInTime(new LookingScheduler(this::answerThird))).isEqualTo(Lane.Word.RUN);
    assertThat(asleep).containsExactly(false, false, false);
  }

  private void answerThird() {
    asleep.add(lane.asleep());
    if (asleep.size() == 3) {
      lane.answer(Lane.Word.RUN);
    }
  }

  @Test
  void aLaneThatIsAnsweredAtOnceDoesNotLookAgain() throws InterruptedException {
    lane.looks(LOOKS);
    lane.answer(Lane.Word.STOP);

    assertThat(lane.awaitInTime(new LookingScheduler(this::answerThird))).isEqualTo(Lane.Word.STOP);
    assertThat(asleep).isEmpty();
  }

  /** What it has spent with the baton in its hand, it has spent. */
  @Test
  void aLaneThatHasLookedEnoughSleepsAtOnce() throws InterruptedException {
    lane.looks(2);
    assertThat(lane.mayLook()).isTrue();
    assertThat(lane.mayLook()).isTrue();
    assertThat(lane.mayLook()).isFalse();

    assertThat(lane.awaitInTime(new LookingScheduler(this::answerThird))).isNull();
    assertThat(asleep).isEmpty();
  }
}
