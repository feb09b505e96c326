package dev.probus.core.linux.engine;

import dev.probus.core.async.Task;
import dev.probus.core.linux.Depth;
import dev.probus.core.linux.Limits;
import dev.probus.core.time.Scheduler;
import org.jspecify.annotations.Nullable;

/** One strand of the kernel, or of user space. Its state belongs to whoever is inside the core. */
final class KernelTask implements Task {
  private final String label;

  /** Whether it runs an async call (R120). */
  final boolean async;

  /** How deep its probes and releases are nested. */
  final Depth depth;

  /** How many of its probes are under way (R19). */
  int probes;

  /** Where it runs; nothing before it began. */
  Scheduler.@Nullable Strand strand;

  KernelTask(String label, boolean async, Limits limits) {
    this.label = label;
    this.async = async;
    this.depth = new Depth(limits);
  }

  @Override
  public String label() {
    return label;
  }

  /** Interrupts its pause, if it pauses. */
  void interrupt() {
    Scheduler.Strand running = strand;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public String toString() {
    return label;
  }
}
