package dev.probus.core.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which the worker takes its jobs, and what each wait waits for. */
final class WorkQueueTest {
  private final List<String> done = new ArrayList<>();
  private int retriesThatRetry;
  private final WorkQueue queue = new WorkQueue();

  @Test
  void retryPassIsQueuedOnce() { // R51
    queue.queueRetryPass(this::retryPass);
    queue.queueRetryPass(this::retryPass);
    runAll();
    assertThat(done).containsExactly("retry");
  }

  @Test
  void retryPassAskedForWhileItRunsRunsOnceMore() { // R51
    retriesThatRetry = 1;
    queue.queueRetryPass(this::retryPass);
    runAll();
    assertThat(done).containsExactly("retry", "retry");
  }

  @Test
  void flushWaitsForTheRetryPassThatIsDueAndNoLaterOne() { // R69
    retriesThatRetry = 1;
    queue.schedule(() -> done.add("before"));
    queue.queueRetryPass(this::retryPass);
    queue.schedule(() -> done.add("behind"));

    assertThat(queue.flushRetryPass()).isTrue();
    assertThat(done).containsExactly("before", "retry");
  }

  @Test
  void flushWaitsForNothingElse() {
    queue.schedule(() -> done.add("job"));
    assertThat(queue.flushRetryPass()).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void synchronizeWaitsForLaterCallsToo() { // R119
    queue.schedule(() -> queue.schedule(() -> done.add("later")));
    queue.queueRetryPass(this::retryPass);

    assertThat(queue.synchronizeFull()).isTrue();
    assertThat(done).containsExactly("retry", "later");
    assertThat(queue.runNext()).isFalse();
  }

  @Test
  void synchronizeLeavesTheRetryPassBehindIt() {
    queue.schedule(() -> queue.queueRetryPass(this::retryPass));

    assertThat(queue.synchronizeFull()).isTrue();
    assertThat(done).isEmpty();
    assertThat(queue.synchronizeFull()).isFalse();
    assertThat(queue.runNext()).isTrue();
    assertThat(done).containsExactly("retry");
  }

  private void retryPass() {
    done.add("retry");
    if (retriesThatRetry-- > 0) {
      queue.queueRetryPass(this::retryPass);
    }
  }

  private void runAll() {
    boolean more = true;
    while (more) {
      more = queue.runNext();
    }
  }
}
