package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/** A thread looks for resources that are known while the table grows: it finds their slots. */
@JCStressTest
@Outcome(id = "64", expect = Expect.ACCEPTABLE, desc = "each has the slot that it had")
@Outcome(expect = Expect.FORBIDDEN, desc = "a slot was lost, or made twice")
@State
public class GrowthStress {
  /** The next one makes the table grow. */
  private static final int BEFORE = 64;

  private final SlotTable<Object> table = new SlotTable<>();
  private final List<Slot<Object>> known = new ArrayList<>();

  /** Fills the table. */
  public GrowthStress() {
    for (int number = 0; number < BEFORE; number++) {
      known.add(table.slot(key(number)));
    }
  }

  /** A new key each time, so that no slot is noted in it. */
  private static ResourceKey<String> key(int number) {
    return ResourceKey.of(String.class, "r" + number);
  }

  /** Makes one more. */
  @Actor
  public void maker() {
    table.slot(key(BEFORE));
  }

  /** Looks for all that were there. */
  @Actor
  public void reader(I_Result result) {
    for (int number = 0; number < BEFORE; number++) {
      result.r1 += table.slot(key(number)) == known.get(number) ? 1 : 0;
    }
  }
}
