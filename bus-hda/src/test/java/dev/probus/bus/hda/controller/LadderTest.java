package dev.probus.bus.hda.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.controller.Ladder.Caller;
import dev.probus.bus.hda.controller.Ladder.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** H7, rung by rung. */
class LadderTest {
  private static final Ladder TOP = new Ladder(false, true, false);

  private static List<Step> steps(Ladder from, Caller caller, boolean mayFallBack) {
    List<Step> steps = new ArrayList<>();
    Ladder ladder = from;
    while (steps.size() < 10) {
      Step step = ladder.next(caller, mayFallBack);
      steps.add(step);
      ladder = ladder.after(step);
      if (step == Step.GIVE_UP || step == Step.SINGLE_COMMAND) {
        return steps;
      }
    }
    throw new AssertionError("no end: " + steps);
  }

  @Test
  void goesDownRungByRung() {
    assertThat(steps(TOP, Caller.ORDINARY, true))
        .containsExactly(Step.POLL, Step.NO_MESSAGES, Step.RESET, Step.SINGLE_COMMAND);
    assertThat(steps(new Ladder(false, false, false), Caller.ORDINARY, true))
        .containsExactly(Step.POLL, Step.RESET, Step.SINGLE_COMMAND);
  }

  @Test
  void endsEarlyForWhoWantsLess() {
    assertThat(steps(TOP, Caller.PLAIN, true)).containsExactly(Step.GIVE_UP);
    assertThat(steps(TOP, Caller.PRESENCE, true))
        .containsExactly(Step.POLL, Step.NO_MESSAGES, Step.GIVE_UP);
    assertThat(steps(TOP, Caller.ORDINARY, false))
        .containsExactly(Step.POLL, Step.NO_MESSAGES, Step.GIVE_UP);
  }

  @Test
  void mayResetAgainOnceACommandWasAnswered() {
    Ladder reset = TOP.after(Step.POLL).after(Step.NO_MESSAGES).after(Step.RESET);
    assertThat(reset.next(Caller.ORDINARY, true)).isEqualTo(Step.SINGLE_COMMAND);
    assertThat(reset.answered().next(Caller.ORDINARY, true)).isEqualTo(Step.RESET);
    assertThat(reset.answered().polling()).isTrue();
    assertThat(reset.answered().messages()).isFalse();
  }
}
