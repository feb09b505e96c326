package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SequencedMap;

/**
 * Calls that have not returned, in the order of their cookies, and who waits for the lowest of them
 * to rise. Guarded by whatever its owner guards it with; blocks nobody and wakes nobody itself.
 *
 * @param <E> what stands for a call
 */
public final class Outstanding<E> {

  /** Somebody who waits until every call before a cookie has returned. Guarded as the calls are. */
  public static final class Waiter {
    private final Cookie upTo;
    private final Scheduler.Gate gate;
    private boolean over;

    /**
     * Makes a waiter that does not wait yet.
     *
     * @param gate to be opened, by the owner of the calls, once the waiter has been released
     */
    public Waiter(Cookie upTo, Scheduler.Gate gate) {
      this.upTo = upTo;
      this.gate = gate;
    }

    /** Returns where it waits; may be asked by anyone. */
    public Scheduler.Gate gate() {
      return gate;
    }
  }

  private final SequencedMap<Cookie, E> calls = new LinkedHashMap<>();
  private final Queue<Waiter> waiters = new PriorityQueue<>((a, b) -> a.upTo.compareTo(b.upTo));

  /** Makes an empty list. */
  public Outstanding() {}

  /** Tells whether no call is outstanding; then nobody waits either. */
  public boolean isEmpty() {
    return calls.isEmpty();
  }

  /** Appends a call, whose cookie is higher than any before. */
  public void append(Cookie cookie, E call) {
    calls.putLast(cookie, call);
  }

  /** Removes a call; returns those who need not wait any more. */
  public List<Waiter> remove(Cookie cookie) {
    calls.remove(cookie);
    List<Waiter> released = new ArrayList<>(0);
    for (Waiter first = waiters.peek();
        first != null && passed(first.upTo);
        first = waiters.peek()) {
      waiters.remove();
      first.over = true;
      released.add(first);
    }
    return released;
  }

  /** Lets somebody wait; returns false, and does not, if there is nothing to wait for. */
  public boolean enter(Waiter waiter) {
    waiter.over = passed(waiter.upTo);
    return !waiter.over && waiters.add(waiter);
  }

  /** Lets somebody wait no more. */
  public void leave(Waiter waiter) {
    waiters.remove(waiter);
    waiter.over = true;
  }

  /** Returns the calls that somebody still waits for, lowest first. */
  public List<E> awaitedBy(Waiter waiter) {
    return waiter.over ? List.of() : before(waiter.upTo);
  }

  /** Returns the calls before a cookie, lowest first. */
  public List<E> before(Cookie cookie) {
    List<E> before = new ArrayList<>();
    for (Map.Entry<Cookie, E> call : calls.entrySet()) {
      if (call.getKey().compareTo(cookie) >= 0) {
        break;
      }
      before.add(call.getValue());
    }
    return before;
  }

  private boolean passed(Cookie cookie) {
    return calls.isEmpty() || calls.firstEntry().getKey().compareTo(cookie) >= 0;
  }
}
