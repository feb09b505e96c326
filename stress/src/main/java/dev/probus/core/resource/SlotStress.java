package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A probe reads a value while a holder withdraws it: one of them sees the other. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "got it, and is known to use it")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "came too late, but is waited for")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "came too late")
@Outcome(id = "1, 0", expect = Expect.FORBIDDEN, desc = "a value in use was taken for unused")
@State
public class SlotStress {
  private final Slot<Object> slot =
      new SlotTable<>().slot(ResourceKey.of(String.class, "withdrawn"));

  /** Makes a slot with a value. */
  public SlotStress() {
    slot.publish("value", new Owner.Outside("stress"), 1);
  }

  /** The probe's lane. */
  @Actor
  public void probe(II_Result result) {
    slot.enter();
    result.r1 = slot.value() == null ? 0 : 1;
  }

  /** The holder of the baton. */
  @Actor
  public void holder(II_Result result) {
    slot.withdraw();
    result.r2 = slot.inUse() ? 1 : 0;
  }
}
