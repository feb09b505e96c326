package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Holds foreign code that runs on a strand of its own, so that it can be looked at and interrupted.
 *
 * <p><b>Memory protocol.</b> The strand writes {@code strand} and then reads {@code interrupted};
 * whoever interrupts writes {@code interrupted} and then reads {@code strand}. Both are volatile:
 * an interrupt that comes too early for one side is seen by the other.
 */
final class Tether {
  private volatile Scheduler.@Nullable Strand strand;
  private volatile boolean interrupted;

  /** Ties it to the calling strand, before any foreign code runs on it. */
  void tie(Scheduler scheduler) {
    Scheduler.Strand current = scheduler.current();
    strand = current;
    if (interrupted) {
      current.interrupt();
    }
  }

  /** Interrupts the strand, now or when it begins. After the give-back. */
  void interrupt() {
    interrupted = true;
    Scheduler.Strand running = strand;
    if (running != null) {
      running.interrupt();
    }
  }

  boolean runsOn(Scheduler.Strand other) {
    return other.equals(strand);
  }

  StackTraceElement[] stack() {
    Scheduler.Strand running = strand;
    return running == null ? new StackTraceElement[0] : running.stack();
  }
}
