package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two threads look for a resource that is new, with keys of their own: it gets one slot, whole. */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "one slot, with its key")
@Outcome(expect = Expect.FORBIDDEN, desc = "two slots, or one that is not whole")
@State
public class TableStress {
  private final SlotTable<Object> table = new SlotTable<>();
  private @Nullable Slot<Object> one;
  private @Nullable Slot<Object> other;

  private Slot<Object> look() {
    Slot<Object> slot = table.slot(ResourceKey.of(String.class, "new"));
    if (!slot.key.name().equals("new")) {
      throw new IllegalStateException("the slot of " + slot.key);
    }
    return slot;
  }

  /** One thread. */
  @Actor
  public void one() {
    one = look();
  }

  /** The other. */
  @Actor
  public void other() {
    other = look();
  }

  /** Compares what they found. */
  @Arbiter
  public void compare(II_Result result) {
    result.r1 = one == other ? 1 : 0;
    result.r2 = one != null && one.key.name().equals("new") ? 1 : 0;
  }
}
