package dev.probus.core.linux;

import java.time.Duration;

/**
 * Calls back later. The core knows no clock; whoever owns it says what a second is. A call back
 * comes on the thread that drives the core, and never while the core is at work.
 */
@FunctionalInterface
public interface DelayedWork {

  /**
   * Has work done later, as an item of the kernel's system work queue: neither a probe nor an async
   * call, so nobody who waits for probing waits for it.
   *
   * @param delay not negative; with zero it comes as soon as the core is at rest
   */
  Armed after(Duration delay, Runnable work);

  /** Returns one for a core that never waits for time. */
  static DelayedWork none() {
    return (delay, work) -> {
      throw new IllegalStateException("this core was given nobody who calls back");
    };
  }

  /** Work that is due later. */
  @FunctionalInterface
  interface Armed {

    /** Calls it off; tells whether it had not begun. */
    boolean cancel();
  }
}
