package dev.probus.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbered facts from many threads: each is applied once, those of one thread in its order. */
class BatonStressTest {
  private static final int FACTS = 1_600_000;

  @ParameterizedTest
  @ValueSource(ints = {4, 8})
  @Timeout(60)
  void noFactIsLost(int threads) throws InterruptedException {
    Ledger ledger = new Ledger.Sound(threads);
    int each = FACTS / threads;
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> producers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int producer = i;
      producers.add(Thread.ofPlatform().start(() -> produce(ledger, producer, each, go)));
    }
    go.countDown();
    for (Thread producer : producers) {
      producer.join();
    }
    assertThat(ledger.complaints(each * threads)).isEmpty();
  }

  private static void produce(Ledger ledger, int producer, int facts, CountDownLatch go) {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (int number = 1; number <= facts; number++) {
      ledger.state(new Ledger.Entry(producer, number));
    }
  }
}
