package dev.probus.core.linux.engine;

import dev.probus.core.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread at a time into the core, in the order in which they come. It is never held while
 * a driver's code runs or a strand waits.
 *
 * <p>{@code held} and {@code queue} are guarded by the monitor, which nobody holds while he blocks.
 * The lock is handed over: who is let in by a gate holds it already.
 */
final class CoreLock {
  private final Scheduler scheduler;
  private final Deque<Scheduler.Gate> queue = new ArrayDeque<>();
  private boolean held;

  CoreLock(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  void acquire() {
    Scheduler.Gate gate = enterOrQueue();
    if (gate != null) {
      gate.awaitUninterruptibly();
    }
  }

  void release() {
    Scheduler.Gate next = leave();
    if (next != null) {
      next.open();
    }
  }

  private synchronized Scheduler.@Nullable Gate enterOrQueue() {
    if (!held) {
      held = true;
      return null;
    }
    Scheduler.Gate gate = scheduler.gate();
    queue.add(gate);
    return gate;
  }

  private synchronized Scheduler.@Nullable Gate leave() {
    Scheduler.Gate next = queue.poll();
    held = next != null;
    return next;
  }
}
