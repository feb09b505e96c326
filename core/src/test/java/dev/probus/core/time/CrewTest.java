package dev.probus.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many things are done at once and handed on in order. */
class CrewTest {
  private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

  @Test
  void handsOnInOrderOnTheCallingThread() throws InterruptedException {
    List<Integer> squares = new ArrayList<>();
    Thread here = Thread.currentThread();
    Crew.run(
        3,
        NUMBERS,
        i -> i * i,
        square -> {
          assertThat(Thread.currentThread()).isSameAs(here);
          squares.add(square);
        });
    assertThat(squares).isEqualTo(NUMBERS.stream().map(i -> i * i).toList());
  }

  @Test
  void allWorkersWorkAtOnce() throws InterruptedException {
    CyclicBarrier together = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Crew.run(
        4,
        NUMBERS.subList(0, 400),
        _ -> {
          try {
            together.await(1, TimeUnit.MINUTES);
          } catch (Exception e) {
            throw new IllegalStateException("not all four came", e);
          }
          return threads.add(Thread.currentThread());
        },
        _ -> {});
    assertThat(threads).hasSize(4);
  }

  @Test
  void doesNotRunFarAhead() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    int[] handedOn = {0};
    Crew.run(
        2,
        NUMBERS,
        _ -> begun.incrementAndGet(),
        _ -> assertThat(begun.get() - handedOn[0]++).isLessThanOrEqualTo(2 * 16));
    assertThat(begun).hasValue(NUMBERS.size());
  }

  @Test
  void aFaultIsHandedOn() {
    List<Integer> seen = new ArrayList<>();
    assertThatThrownBy(() -> Crew.run(2, NUMBERS, i -> 10 / (5 - i), seen::add))
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ArithmeticException.class);
    assertThat(seen).hasSize(5);
  }
}
