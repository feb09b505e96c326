package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.resource.ResourceKey;
import java.util.function.Predicate;
import org.jetbrains.lincheck.Lincheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the interleavings of a probe that reads a value and a holder that withdraws it: a value
 * that a probe has got is never taken for unused. A holder that looks too early is caught.
 */
class SlotLincheckTest {
  private static final int INVOCATIONS = 300;

  /** What the two have seen. */
  private static final class Seen {
    private @Nullable Object value;
    private boolean unused;
  }

  /**
   * Plays one round.
   *
   * @param withdrawal what the holder does; whether it takes the value for unused
   */
  private static void play(Predicate<Slot<Object>> withdrawal) {
    Slot<Object> slot = new SlotTable<>().slot(ResourceKey.of(String.class, "r"));
    slot.publish("value", new Owner.Outside("o"), 1);
    Seen seen = new Seen();
    Thread probe =
        new Thread(() -> {
          slot.enter();
          seen.value = slot.value();
        });
    probe.start();
    seen.unused = withdrawal.test(slot);
    try {
      probe.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
    if (seen.unused && seen.value != null) {
      throw new IllegalStateException("a value in use was taken for unused");
    }
  }

  @Test
  void aValueThatWasReadIsInUse() {
    Lincheck.runConcurrentTest(
        INVOCATIONS,
        () ->
            play(slot -> {
              slot.withdraw();
              return !slot.inUse();
            }));
  }

  @Test
  void aHolderThatLooksBeforeItWithdrawsIsCaught() {
    assertThatThrownBy(() ->
            Lincheck.runConcurrentTest(
                INVOCATIONS,
                () ->
                    play(slot -> {
                      boolean unused = !slot.inUse();
                      slot.withdraw();
                      return unused;
                    })))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("taken for unused");
  }
}
