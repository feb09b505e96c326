package dev.probus.core.linux;

/** Waits for probing to come to rest; meanwhile the worker runs. */
final class Rest {
  private final WorkQueue queue;
  private final Probing probing;

  Rest(WorkQueue queue, Probing probing) {
    this.queue = queue;
    this.probing = probing;
  }

  /**
   * Waits for the retry pass, then for probes, then for async calls (R69).
   *
   * @return whether there was anything to wait for
   */
  boolean waitForDeviceProbe() {
    if (probing.running()) {
      throw new CoreStuckException("deadlock: a probe waits for all probes to end (R69)");
    }
    boolean retried = queue.flushRetryPass();
    return queue.synchronizeFull() || retried;
  }

  /** Waits for all async calls (R119). */
  void synchronizeFull() {
    queue.synchronizeFull();
  }

  /** Waits until nothing is queued any more. */
  void settle() {
    boolean more = true;
    while (more) {
      more = queue.runNext();
    }
  }
}
