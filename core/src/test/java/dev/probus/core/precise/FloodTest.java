package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that state facts faster than anybody could apply them. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FloodTest {
  /** Far more than one thread states before it has to help, and far less than memory holds. */
  private static final int MANY = 200_000;

  private static final int STEPS = 300;

  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void floodNeitherHoldsUpOthersNorFillsMemory(int sources) throws Exception {
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    Actor driver =
        Actor.doing(
            "d",
            "t:x*",
            (device, probe) -> {
              if (device.id().name().equals("x" + (STEPS - 1))) {
                done.complete(true);
              }
            });
    try (Stage stage = Stage.of(Mode.THREADS, driver)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < sources; i++) {
        ResourceKey<String> noise = key("noise" + i);
        threads.add(Thread.ofPlatform().daemon().start(() -> flood(stage, noise)));
      }
      for (int i = 0; i < STEPS; i++) {
        stage.appear("x" + i);
      }
      assertThat(done.get()).isTrue();
      over.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
      stage.settle();
      // whoever gave the baton back answers after that, perhaps after this thread has settled
      while (unanswered.get() > 0) {
        Thread.onSpinWait();
      }
      assertThat(most.get()).isLessThan(MANY);
    }
  }

  private void flood(Stage stage, ResourceKey<String> noise) {
    while (!over.get()) {
      stage.engine.publish(noise, "noise");
      most.accumulateAndGet(unanswered.incrementAndGet(), Math::max);
      stage.engine.withdraw(noise).thenRun(unanswered::decrementAndGet);
    }
  }
}
