package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a lane waits for its answer. */
class LaneTest {
  private static final int SPINS = 5;

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
    assertThat(lane.awaitInTime(new LookingScheduler(SPINS, this::answerThird)))
        .isEqualTo(Lane.Word.RUN);
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
    lane.answer(Lane.Word.STOP);

    assertThat(lane.awaitInTime(new LookingScheduler(SPINS, this::answerThird)))
        .isEqualTo(Lane.Word.STOP);
    assertThat(asleep).isEmpty();
  }

  /** What it has spent with the baton in its hand, it has spent, until it is told something. */
  @Test
  void aLaneThatHasLookedEnoughSleepsAtOnce() throws InterruptedException {
    LookingScheduler scheduler = new LookingScheduler(SPINS, this::answerThird);
    for (int i = 0; i < SPINS; i++) {
      assertThat(lane.mayLook(scheduler)).isTrue();
    }
    assertThat(lane.mayLook(scheduler)).isFalse();
    assertThat(lane.awaitInTime(scheduler)).isNull();
    assertThat(asleep).isEmpty();

    lane.answer(Lane.Word.BATON);
    assertThat(lane.takeAnswer()).isEqualTo(Lane.Word.BATON);
    assertThat(lane.awaitInTime(scheduler)).isEqualTo(Lane.Word.RUN);
    assertThat(asleep).hasSize(3);
  }

  @Test
  void aLaneThatTellsItselfSomethingLooksAnew() {
    LookingScheduler scheduler = new LookingScheduler(1, () -> {});
    assertThat(lane.mayLook(scheduler)).isTrue();
    assertThat(lane.mayLook(scheduler)).isFalse();

    lane.own(Lane.Word.RUN);
    assertThat(lane.takeOwn()).isEqualTo(Lane.Word.RUN);
    assertThat(lane.mayLook(scheduler)).isTrue();
  }
}
