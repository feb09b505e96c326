package dev.probus.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.handle.Handles;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One slot for each name, whoever asks first. */
class SlotTableTest {
  private final SlotTable<String> table = new SlotTable<>();

  private static ResourceKey<String> key(int number) {
    return ResourceKey.of(String.class, "of-" + number);
  }

  @Test
  void equalKeysHaveOneSlot() {
    List<Slot<String>> slots = IntStream.range(0, 5_000).mapToObj(i -> table.slot(key(i))).toList();
    for (int i = 0; i < slots.size(); i++) {
      assertThat(table.slot(key(i))).isSameAs(slots.get(i));
    }
    assertThat(table.slot(ResourceKey.of(CharSequence.class, "of-1"))).isNotSameAs(slots.get(1));
  }

  @Test
  void aKeyServesSeveralTables() {
    SlotTable<String> other = new SlotTable<>();
    ResourceKey<String> key = key(1);
    Slot<String> here = table.slot(key);
    Slot<String> there = other.slot(key);
    assertThat(there).isNotSameAs(here);
    assertThat(table.slot(key)).isSameAs(here);
    assertThat(other.slot(key)).isSameAs(there);
  }

  /** What an engine leaves behind must not be held by keys that are constants. */
  @Test
  void aTableThatIsLetGoIsForgottenByItsKeys() {
    SlotTable<String> other = new SlotTable<>();
    ResourceKey<String> kept = key(2);
    ResourceKey<String> shared = key(1);
    Slot<String> slot = table.slot(kept);
    table.slot(shared);
    Slot<String> others = other.slot(shared);
    table.release();
    assertThat(Handles.of(kept)).isNull();
    assertThat(Handles.of(shared)).isSameAs(others);
    assertThat(table.slot(kept)).isSameAs(slot);
  }

  /** Sets without an order have another one in each run of the program. */
  @Test
  void needsOfASetWithoutOrderStandAsTheirHashesDo() {
    table.slot(key(7));
    assertThat(names(Set.of(key(3), key(1), key(7), key(2))))
        .containsExactly("of-1", "of-2", "of-3", "of-7");
    assertThat(table.slots(Set.of(key(3), key(1))))
        .containsExactly(table.slot(key(1)), table.slot(key(3)));
    assertThat(key(1).hashCode()).isEqualTo(31 * "java.lang.String".hashCode() + "of-1".hashCode());
  }

  @Test
  void needsOfASetWithAnOrderKeepIt() {
    table.slot(key(2));
    Set<ResourceKey<?>> keys = new LinkedHashSet<>(List.of(key(3), key(1), key(2)));
    assertThat(names(keys)).containsExactly("of-3", "of-1", "of-2");
  }

  @Test
  void manyNeedsAreInOrderToo() {
    Set<ResourceKey<?>> keys =
        Set.of(IntStream.range(10, 60).mapToObj(SlotTableTest::key).toArray(ResourceKey<?>[]::new));
    table.slot(key(42));
    List<String> names = names(keys);
    assertThat(names).hasSize(50).isSorted();
    assertThat(names(keys)).isEqualTo(names);
  }

  private List<String> names(Set<ResourceKey<?>> keys) {
    List<String> names = new ArrayList<>();
    for (var need = table.needs("user", keys, null); need != null; need = need.sibling) {
      assertThat(need.declared()).isTrue();
      names.add(need.slot().key.name());
    }
    return names;
  }

  /** While the table grows under one thread's hands, others must find what is there. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void threadsThatComeTogetherGetOneSlot(long seed) throws Exception {
    int threads = 4;
    int keys = 20_000;
    List<List<Slot<String>>> found = new ArrayList<>();
    List<Thread> running = new ArrayList<>();
    CountDownLatch begin = new CountDownLatch(1);
    for (int t = 0; t < threads; t++) {
      List<Slot<String>> mine = new ArrayList<>(Collections.nCopies(keys, null));
      List<Integer> order = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
      Collections.shuffle(order, new Random(seed + t));
      found.add(mine);
      running.add(
          Thread.ofPlatform()
              .start(() -> {
                await(begin);
                order.forEach(i -> mine.set(i, table.slot(key(i))));
              }));
    }
    begin.countDown();
    for (Thread thread : running) {
      thread.join();
    }
    for (List<Slot<String>> slots : found) {
      assertThat(slots).as("seed %d", seed).isEqualTo(found.getFirst()).doesNotContainNull();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
