package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SequencedSet;

/**
 * Calls that have not returned, in the order of their cookies, and who waits for the lowest of them
 * to rise. Guarded by the lock of the calls that it belongs to.
 */
final class Outstanding {
  /** Somebody who waits until every call before a cookie has returned. */
  record Waiter(Cookie upTo, Scheduler.Gate gate) {}

  private final SequencedSet<AsyncEntry> entries = new LinkedHashSet<>();
  private final Queue<Waiter> waiters = new PriorityQueue<>((a, b) -> a.upTo().compareTo(b.upTo()));

  /** Tells whether every call before a cookie has returned. */
  boolean passed(Cookie cookie) {
    return entries.isEmpty() || entries.getFirst().cookie.compareTo(cookie) >= 0;
  }

  /** Appends a call, whose cookie is higher than any before. */
  void append(AsyncEntry entry) {
    entries.addLast(entry);
  }

  /** Removes a call; adds to {@code released} what is to be opened for those who waited for it. */
  void remove(AsyncEntry entry, List<Scheduler.Gate> released) {
    entries.remove(entry);
    for (Waiter first = waiters.peek();
        first != null && passed(first.upTo());
        first = waiters.peek()) {
      waiters.remove();
      released.add(first.gate());
    }
  }

  void enter(Waiter waiter) {
    waiters.add(waiter);
  }

  void leave(Waiter waiter) {
    waiters.remove(waiter);
  }

  /** Returns the calls before a cookie, lowest first. */
  List<AsyncEntry> before(Cookie cookie) {
    List<AsyncEntry> before = new ArrayList<>();
    for (AsyncEntry entry : entries) {
      if (entry.cookie.compareTo(cookie) >= 0) {
        break;
      }
      before.add(entry);
    }
    return before;
  }
}
