package dev.probus.core.precise;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A holder answers a lane that looks: what it wrote before the answer is seen after it. */
@JCStressTest
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "no answer yet")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "no answer yet, but what goes with it")
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "the answer and what goes with it")
@Outcome(expect = Expect.FORBIDDEN, desc = "an answer without what was written before it")
@State
public class LaneStress {
  private final Lane lane = new Lane();

  // Plain, as what a call refers to is.
  private int given;

  /** The holder of the baton. */
  @Actor
  public void holder() {
    given = 1;
    lane.answer(Lane.Word.RUN);
  }

  /** The lane's thread. */
  @Actor
  public void lane(II_Result result) {
    result.r1 = lane.takeAnswer() == null ? 0 : 1;
    result.r2 = given;
  }
}
