package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when somebody waits, on a scheduler's clock. */
final class Deadline {
  /** It never comes. */
  static final Deadline NONE = new Deadline(null, 0);

  /** Null for one that never comes. */
  private final @Nullable Scheduler scheduler;

  private final long at;

  private Deadline(@Nullable Scheduler scheduler, long at) {
    this.scheduler = scheduler;
    this.at = at;
  }

  static Deadline in(Scheduler scheduler, Duration time) {
    long now = scheduler.nanos();
    long at = now + Scheduler.nanosOf(time);
    return at < now ? NONE : new Deadline(scheduler, at);
  }

  /** Tells whether the time is over. */
  boolean over() {
    return scheduler != null && scheduler.nanos() >= at;
  }

  /** Waits at a gate; tells whether it opened in time. */
  boolean await(Scheduler.Gate gate) throws InterruptedException {
    if (scheduler == null) {
      gate.await();
      return true;
    }
    long left = at - scheduler.nanos();
    return left > 0 && gate.await(Duration.ofNanos(left));
  }
}
