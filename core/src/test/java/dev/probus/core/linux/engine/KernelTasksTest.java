package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.EngineEvent;
import dev.probus.core.linux.Limits;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.time.SeededScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the kernel's tasks wait for each other. */
class KernelTasksTest {
  private final List<EngineEvent> told = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Strands strands = new Strands(new SeededScheduler(0), Limits.USUAL, told::add);
  private final KernelTasks tasks = new KernelTasks(strands, 1);
  private final LinuxDevice device = new LinuxDevice("d", null);

  private void run(String label, Runnable body) throws InterruptedException {
    strands.inside(() -> strands.start(label, false, body));
    assertThat(strands.awaitRest(Optional.of(Duration.ofHours(1)))).isTrue();
  }

  /** Z20: what does not fit into the queue runs at once in its caller, and nobody waits for it. */
  @Test
  void callTooManyRunsInItsCaller() throws InterruptedException { // R117
    run(
        "caller",
        () -> {
          tasks.schedule("one", () -> done.add("one async " + Strands.current().async));
          tasks.schedule("two", () -> done.add("two async " + Strands.current().async));
          tasks.schedule("three", () -> done.add("three async " + Strands.current().async));
          done.add("scheduled");
          tasks.synchronizeFull();
          done.add("synchronized");
        });
    assertThat(done)
        .containsExactly(
            "three async false", "scheduled", "one async true", "two async true", "synchronized");
  }

  @Test
  void lockIsHandedOverInTheOrderOfAsking() throws InterruptedException {
    run(
        "first",
        () -> {
          tasks.lock(device);
          for (String name : List.of("second", "third")) {
            strands.start(
                name,
                false,
                () -> {
                  tasks.lock(device);
                  done.add(name);
                  tasks.unlock(device);
                });
          }
          pause();
          done.add("first");
          tasks.unlock(device);
        });
    assertThat(done).containsExactly("first", "second", "third");
  }

  @Test
  void lockThatIsTakenTwiceIsACircleOfOne() throws InterruptedException { // R101
    run(
        "remover",
        () -> {
          tasks.lock(device);
          tasks.lock(device);
        });
    assertThat(told)
        .containsExactly(
            new EngineEvent.Deadlocked(
                List.of("remover waits for the lock of d, which remover holds")));
  }

  @Test
  void retryPassNeverRunsBesideItself() throws InterruptedException { // R51
    run(
        "caller",
        () -> {
          tasks.queueRetryPass(this::pass);
          pause();
          tasks.queueRetryPass(this::pass);
          tasks.queueRetryPass(this::pass);
          tasks.flushRetryPass();
          done.add("flushed");
        });
    assertThat(done).containsExactly("begin", "end", "begin", "end", "flushed");
  }

  private void pass() {
    done.add("begin");
    pause();
    done.add("end");
  }

  private void pause() {
    var _ =
        strands.outside(() -> {
          try {
            strands.pause(Duration.ofMillis(5));
          } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
          }
          return strands;
        });
  }
}
