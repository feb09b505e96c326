package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.wire.Registers;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives out the device numbers of one controller's links. A number that was given is never taken
 * back: its peripheral keeps it for life (S22). For any thread.
 */
public final class Numbers {
  private final Numbering numbering;
  private final ReentrantLock lock = new ReentrantLock();

  /** For each link a bit for each number in use. Guarded by the lock. */
  private final Map<Integer, Integer> used = new HashMap<>();

  /** Makes it; no number is in use yet. */
  public Numbers(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * Returns the lowest number that is free for a part.
   *
   * @return nothing if none is left
   */
  OptionalInt take(SdwAddress part) {
    lock.lock();
    try {
      boolean shared = numbering.shared(part);
      int taken =
          shared
              ? used.values().stream().reduce(0, (a, b) -> a | b)
              : used.getOrDefault(part.link(), 0);
      int last = shared ? Registers.LAST_DEVICE : numbering.highest();
      for (int number = shared ? numbering.lowest() : 1; number <= last; number++) {
        if ((taken & 1 << number) == 0) {
          use(part.link(), number);
          return OptionalInt.of(number);
        }
      }
      return OptionalInt.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Notes that a number is in use already. */
  void taken(int link, int number) {
    lock.lock();
    try {
      use(link, number);
    } finally {
      lock.unlock();
    }
  }

  private void use(int link, int number) {
    used.merge(link, 1 << number, (a, b) -> a | b);
  }
}
