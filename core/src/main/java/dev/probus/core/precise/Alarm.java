package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call that is to come unless it is taken back. Set after the give-back, from any thread. */
final class Alarm {
  private Scheduler.@Nullable Timer timer;
  private boolean cancelled;

  /** Lets the call come; not under the baton. */
  void set(Scheduler scheduler, Duration delay, Runnable call) {
    Scheduler.Timer begun = scheduler.after(delay, call);
    synchronized (this) {
      timer = begun;
      if (!cancelled) {
        return;
      }
    }
    begun.cancel();
  }

  /** Takes it back, now or when it is set; not under the baton. */
  void cancel() {
    Scheduler.Timer set;
    synchronized (this) {
      cancelled = true;
      set = timer;
    }
    if (set != null) {
      set.cancel();
    }
  }
}
