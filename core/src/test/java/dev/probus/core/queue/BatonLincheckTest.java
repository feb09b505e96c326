package dev.probus.core.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the interleavings of few threads on the baton: no fact may be lost or applied twice, and
 * there may be one holder only. A copy that looks and gives back in two steps is caught, so the
 * check can fail. Lanes and their sleep are not part of this; the random worlds try those.
 */
public class BatonLincheckTest {
  private static final int THREADS = 3;

  /** The operations: each states one fact. */
  public abstract static class Operations {
    private final Ledger ledger;
    private final AtomicReference<Integer> stated = new AtomicReference<>(0);

    Operations(Ledger ledger) {
      this.ledger = ledger;
    }

    /** States the next fact; each call is a producer of its own. */
    @Operation
    public void state() {
      int producer = stated.getAndUpdate(n -> n + 1);
      ledger.state(new Ledger.Entry(producer, 1));
    }

    /** Looks at what was applied, when all threads are done. */
    @Validate
    public void everyFactWasAppliedOnce() {
      List<String> complaints = ledger.complaints(stated.get());
      if (!complaints.isEmpty()) {
        throw new IllegalStateException(complaints.toString());
      }
    }
  }

  /** The engine's baton. */
  public static final class Sound extends Operations {
    /** Makes a free one. */
    public Sound() {
      super(new Ledger.Sound(20));
    }
  }

  /** One that looks whether facts wait, and then gives the baton back in a second step. */
  public static final class Leaky extends Operations {
    /** Makes a free one. */
    public Leaky() {
      super(new LeakyLedger());
    }
  }

  private static final class LeakyLedger extends Ledger {
    private final AtomicReference<@Nullable Fact> word = new AtomicReference<>();
    private final Fact held = new Entry(0, 0);

    LeakyLedger() {
      super(20);
    }

    @Override
    boolean offer(Fact fact) {
      while (true) {
        Fact seen = word.get();
        if (seen != null) {
          fact.next = seen;
        }
        if (word.compareAndSet(seen, seen == null ? held : fact)) {
          return seen == null;
        }
      }
    }

    @Override
    @Nullable Fact giveBack() {
      Fact newest = word.get();
      if (newest == held) {
        word.set(null); // what was pushed between the look and this is lost
        return null;
      }
      word.set(held);
      Fact oldest = null;
      while (newest != held && newest != null) {
        Fact below = newest.next;
        newest.next = oldest;
        oldest = newest;
        newest = below;
      }
      return oldest;
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(3)
        .invocationsPerIteration(300)
        .threads(THREADS)
        .actorsPerThread(2)
        .actorsBefore(0)
        .actorsAfter(0);
  }

  @Test
  void noInterleavingLosesAFact() {
    options().check(Sound.class);
  }

  @Test
  void aBatonGivenBackInTwoStepsIsCaught() {
    assertThatThrownBy(() -> options().minimizeFailedScenario(false).check(Leaky.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("facts were applied");
  }
}
