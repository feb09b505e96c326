package dev.probus.core.async;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probus.core.time.RealScheduler;
import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asynchronous calls on real threads. */
@Timeout(60)
final class AsyncThreadsTest {
  private static final int CALLS = 1_000;

  private static final class Told implements AsyncReports {
    final Queue<String> failures = new ConcurrentLinkedQueue<>();
    final Queue<Circle> circles = new ConcurrentLinkedQueue<>();

    @Override
    public void failed(String call, Cookie cookie, Throwable thrown) {
      failures.add(call);
    }

    @Override
    public void deadlock(Circle circle) {
      circles.add(circle);
      throw new Simulation.DeadlockException();
    }
  }

  private final Told told = new Told();
  private final WaitGraph graph = new WaitGraph();

  @Test
  void calls_scheduled_from_everywhere_have_returned_after_a_full_wait() throws Exception {
    try (Scheduler scheduler = new RealScheduler()) {
      AsyncCalls calls = new AsyncCalls(scheduler, graph, told, 100);
      AtomicLong begun = new AtomicLong();
      AtomicLong ended = new AtomicLong();
      AsyncBody leaf =
          cookie -> {
            begun.incrementAndGet();
            Thread.yield();
            ended.incrementAndGet();
          };
      for (int i = 0; i < CALLS; i++) {
        calls.schedule(
            "branch",
            cookie -> {
              leaf.run(cookie);
              calls.schedule("leaf", leaf, calls.defaultDomain());
            },
            calls.domain("own"));
      }
      calls.synchronizeFull();
      assertEquals(2 * CALLS, begun.get());
      assertEquals(2 * CALLS, ended.get());
      assertTrue(calls.outstanding().isEmpty());
    }
  }

  @Test
  void effects_after_a_wait_for_those_before_come_in_the_order_of_cookies() throws Exception {
    try (Scheduler scheduler = new RealScheduler()) {
      AsyncCalls calls = new AsyncCalls(scheduler, graph, told, AsyncCalls.MAX_WORK);
      Queue<Long> effects = new ConcurrentLinkedQueue<>();
      for (int i = 0; i < CALLS; i++) {
        long micros = (i * 7_919L) % 900;
        calls.schedule(
            "ordered",
            cookie -> {
              scheduler.pause(Duration.ofNanos(micros * 1_000));
              calls.synchronize(cookie, calls.defaultDomain());
              effects.add(cookie.number());
            },
            calls.defaultDomain());
      }
      calls.synchronizeFull();
      assertEquals(LongStream.rangeClosed(1, CALLS).boxed().toList(), effects.stream().toList());
      assertEquals(0, told.circles.size(), "a wait for those before is no circle");
    }
  }

  @Test
  void of_two_that_close_a_circle_at_the_same_time_one_is_told() throws Exception {
    try (Scheduler scheduler = new RealScheduler()) {
      AsyncCalls calls = new AsyncCalls(scheduler, graph, told, AsyncCalls.MAX_WORK);
      for (int i = 0; i < CALLS; i++) {
        AsyncDomain left = calls.exclusiveDomain("left");
        AsyncDomain right = calls.exclusiveDomain("right");
        Scheduler.Gate both = scheduler.gate();
        calls.schedule("l", cookie -> waitFor(both, calls, right), left);
        calls.schedule("r", cookie -> waitFor(both, calls, left), right);
        both.open();
        calls.synchronize(left); // would not return if neither found the circle
        calls.synchronize(right);
      }
      assertEquals(told.circles.size(), told.failures.size());
      assertTrue(told.circles.stream().allMatch(circle -> circle.links().size() == 2));
    }
  }

  private static void waitFor(Scheduler.Gate both, AsyncCalls calls, AsyncDomain domain)
      throws InterruptedException {
    both.await();
    calls.synchronize(domain);
  }
}
