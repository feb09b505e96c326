package dev.probus.core.queue;

import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two producers: each fact is applied once, with what its producer wrote into it, by holders that
 * see what the holder before them wrote.
 */
@JCStressTest
@Outcome(id = "2, 30", expect = Expect.ACCEPTABLE, desc = "both facts applied, each seen whole")
@Outcome(expect = Expect.FORBIDDEN, desc = "a fact, or what it carries, is lost")
@State
public class BatonStress {
  private final Baton baton = new Baton();

  // Plain, as the engine's state is.
  private int applied;
  private int sum;

  /** A fact that carries something in a plain field. */
  private static final class Carrying extends Fact {
    private int carried;
  }

  private void state(int carried) {
    Carrying fact = new Carrying();
    fact.carried = carried;
    if (!baton.offer(fact)) {
      return;
    }
    apply(fact);
    for (@Nullable Fact more = baton.giveBack(); more != null; more = baton.giveBack()) {
      for (@Nullable Fact next = more; next != null; next = next.takeNext()) {
        apply((Carrying) next);
      }
    }
  }

  private void apply(Carrying fact) {
    applied++;
    sum += fact.carried;
  }

  /** One producer. */
  @Actor
  public void one() {
    state(10);
  }

  /** The other. */
  @Actor
  public void other() {
    state(20);
  }

  /** Looks as the next holder would. */
  @Arbiter
  public void look(II_Result result) {
    result.r1 = applied;
    result.r2 = sum;
  }
}
