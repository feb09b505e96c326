package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when somebody waits, on a scheduler's clock. */
final class Deadline {
  private final Scheduler scheduler;
  private final @Nullable Long at;

  private Deadline(Scheduler scheduler, @Nullable Long at) {
    this.scheduler = scheduler;
    this.at = at;
  }

  static Deadline none(Scheduler scheduler) {
    return new Deadline(scheduler, null);
  }

  static Deadline in(Scheduler scheduler, Duration time) {
    long now = scheduler.nanos();
    long at = now + Scheduler.nanosOf(time);
    return at < now ? none(scheduler) : new Deadline(scheduler, at);
  }

  /** Tells whether the time is over. */
  boolean over() {
    return at != null && scheduler.nanos() >= at;
  }

  /** Waits at a gate; tells whether it opened in time. */
  boolean await(Scheduler.Gate gate) throws InterruptedException {
    if (at == null) {
      gate.await();
      return true;
    }
    long left = at - scheduler.nanos();
    return left > 0 && gate.await(Duration.ofNanos(left));
  }
}
