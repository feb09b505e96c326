package dev.probus.core.precise;

import dev.probus.core.queue.Fact;
import dev.probus.core.time.Scheduler;

/** A thread that has stated something while the inbox was crowded, and waits for the baton. */
final class Relief extends Fact {
  private final Scheduler.Gate gate;

  Relief(Scheduler.Gate gate) {
    this.gate = gate;
  }

  /** Waits until the holder hands the baton over. By the thread itself. */
  void await() {
    gate.awaitUninterruptibly();
  }

  /** Hands the baton over. The holder touches nothing of the engine's after this. */
  void begin() {
    gate.open();
  }
}
