package dev.probus.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import org.junit.jupiter.api.Test;

final class HeapTest {
  private static final int COUNT = 10_000;

  private static final class Known {
    @SuppressWarnings("unused") // it is there to have a size
    private final long content = 1;
  }

  @Test
  void bytesOfLiveObjectsAreCounted() {
    Known[] kept = new Known[COUNT];
    Heap before = Heap.live();
    for (int i = 0; i < COUNT; i++) {
      kept[i] = new Known();
    }
    Heap after = Heap.live();
    Reference.reachabilityFence(kept);
    assertThat(after.since(before).get(Known.class.getName())).isBetween(16L * COUNT, 24L * COUNT);
  }
}
