package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.resource.ResourceKey;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jetbrains.lincheck.Lincheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the interleavings of threads that look for resources while slots are made: one resource has
 * one slot. A table that does not look again under its lock is caught. A table that grows takes
 * more steps than can be tried; jcstress is for that.
 */
class SlotTableLincheckTest {
  private static final int INVOCATIONS = 200;

  /** So many are there before. */
  private static final int BEFORE = 2;

  private static ResourceKey<String> key(int number) {
    return ResourceKey.of(String.class, "r" + number); // new each time: nothing is noted in it
  }

  /** Two threads look for one that is there and for one that is not. */
  private static void play(Function<ResourceKey<?>, Object> table) {
    Object[] known = new Object[BEFORE];
    for (int i = 0; i < BEFORE; i++) {
      known[i] = table.apply(key(i));
    }
    Object[] others = new Object[2];
    Thread other =
        new Thread(() -> {
          others[0] = table.apply(key(BEFORE));
          others[1] = table.apply(key(0));
        });
    other.start();
    Object old = table.apply(key(1));
    Object made = table.apply(key(BEFORE));
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
    if (made != others[0] || old != known[1] || others[1] != known[0]) {
      throw new IllegalStateException("one resource has two slots");
    }
  }

  /** The same chains, but who has not found a slot makes one. */
  private static final class Careless {
    private static final class Entry {
      private final ResourceKey<?> key;
      private final @Nullable Entry next;

      Entry(ResourceKey<?> key, @Nullable Entry next) {
        this.key = key;
        this.next = next;
      }
    }

    private final AtomicReferenceArray<@Nullable Entry> chains = new AtomicReferenceArray<>(2);

    Object slot(ResourceKey<?> key) {
      int chain = key.hashCode() & 1;
      for (@Nullable Entry e = chains.get(chain); e != null; e = e.next) {
        if (e.key.equals(key)) {
          return e;
        }
      }
      return make(key, chain);
    }

    private synchronized Object make(ResourceKey<?> key, int chain) {
      Entry made = new Entry(key, chains.get(chain));
      chains.set(chain, made);
      return made;
    }
  }

  @Test
  void oneResourceHasOneSlot() {
    Lincheck.runConcurrentTest(INVOCATIONS, () -> play(new SlotTable<Object>()::slot));
  }

  /** A key keeps the slot of the table that was asked last: it must not be taken for another's. */
  private static void playTwoTables() {
    ResourceKey<String> shared = key(BEFORE);
    SlotTable<Object> here = new SlotTable<>();
    SlotTable<Object> there = new SlotTable<>();
    Object[] found = new Object[2];
    Thread other =
        new Thread(() -> {
          found[0] = there.slot(shared);
          found[1] = here.slot(shared);
        });
    other.start();
    Object ofHere = here.slot(shared);
    Object ofThere = there.slot(shared);
    try {
      other.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts here", e);
    }
    if (ofHere == ofThere || found[0] != ofThere || found[1] != ofHere) {
      throw new IllegalStateException("a key was taken for another table's");
    }
  }

  @Test
  void aKeyThatTwoTablesShareHasASlotInEach() {
    Lincheck.runConcurrentTest(INVOCATIONS, SlotTableLincheckTest::playTwoTables);
  }

  @Test
  void aTableThatDoesNotLookAgainIsCaught() {
    assertThatThrownBy(
            () -> Lincheck.runConcurrentTest(INVOCATIONS, () -> play(new Careless()::slot)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("two slots");
  }
}
