package dev.probus.core.precise;

import dev.probus.core.time.RealScheduler;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/** A lane looks, parks and is answered: whenever that happens, it wakes up. */
@JCStressTest(Mode.Termination)
@Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE, desc = "the lane got its answer")
@Outcome(id = "STALE", expect = Expect.FORBIDDEN, desc = "the lane sleeps for ever")
@State
public class ParkingStress {
  private static final RealScheduler SCHEDULER = new RealScheduler();

  private final Lane lane = new Lane();

  /** The lane's thread. */
  @Actor
  public void lane() {
    lane.await(SCHEDULER);
  }

  /** The holder of the baton. */
  @Signal
  public void holder() {
    lane.answer(Lane.Word.STOP);
    if (lane.asleep()) {
      lane.wake();
    }
  }
}
