package dev.probus.bus.soundwire.link;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets what comes from many threads be done by one at a time, in order, without a lock: who brings
 * something while nobody is at work does it, and all that comes meanwhile.
 */
final class Mailbox {
  private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();

  /**
   * Has something done, now or by whoever is at work. What it throws ends it alone.
   *
   * @param letter quick, does not block
   */
  void put(Runnable letter) {
    letters.add(letter);
    if (left.getAndIncrement() > 0) {
      return;
    }
    Throwable failure = null;
    do {
      try {
        letters.remove().run();
      } catch (RuntimeException | Error e) { // told below, when nobody is held up by it
        failure = e;
      }
    } while (left.decrementAndGet() > 0);
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
