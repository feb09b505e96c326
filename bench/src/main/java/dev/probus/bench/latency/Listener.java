package dev.probus.bench.latency;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that looks at the clock as soon as it is told to. Told by one thread at a time. {@code
 * asked} goes there and {@code heard} comes back; both are volatile.
 */
final class Listener implements AutoCloseable {
  private final boolean sleeps;
  private final Thread thread;
  private int asks;
  private volatile int asked;
  private volatile long heard;
  private volatile boolean over;

  private Listener(boolean sleeps) {
    this.sleeps = sleeps;
    this.thread = Thread.ofPlatform().daemon().unstarted(this::listen);
  }

  /** Starts one that sleeps until it is woken. */
  static Listener asleep() {
    return started(true);
  }

  /** Starts one that looks all the time whether it has been told. */
  static Listener looking() {
    return started(false);
  }

  private static Listener started(boolean sleeps) {
    Listener listener = new Listener(sleeps);
    listener.thread.start();
    return listener;
  }

  private void listen() {
    int done = 0;
    while (!over) {
      if (asked != done) {
        done++;
        heard = System.nanoTime();
      } else if (sleeps) {
        LockSupport.park(this);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /** Tells it; returns how many nanoseconds went by until it looked at the clock. */
  long tell() {
    heard = 0;
    long start = System.nanoTime();
    asked = ++asks;
    if (sleeps) {
      LockSupport.unpark(thread);
    }
    while (heard == 0) {
      Thread.onSpinWait();
    }
    return Math.max(0, heard - start);
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
  }
}
