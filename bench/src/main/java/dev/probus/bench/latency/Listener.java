package dev.probus.bench.latency;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that looks at the clock as soon as it has been told something. Told by one thread at a
 * time. {@code asked} goes there and {@code heard} comes back; both are volatile. What is told lies
 * in {@code records}, written before the one and read before the other.
 */
final class Listener implements AutoCloseable {
  /** What has to be known to call a driver: the fact, its resource, who waits, its device. */
  private static final int KNOWN = 4;

  /** So many numbers fill two lines of memory: no record shares one with another. */
  private static final int ROOM = 16;

  private final boolean sleeps;
  private final Thread thread;

  /** Each tells where the next one is: nobody can read two at a time. The last tells the news. */
  private final int[][] records;

  private int asks;
  private int news;
  private volatile int asked;
  private volatile long heard;
  private volatile boolean over;

  private Listener(boolean sleeps, int records) {
    this.sleeps = sleeps;
    this.records = new int[records][2 * ROOM];
    this.thread = Thread.ofPlatform().daemon().unstarted(this::listen);
  }

  /** Starts one that sleeps until it is woken, and is told nothing that would take it long. */
  static Listener asleep() {
    return new Listener(true, 1).started();
  }

  /** Starts one that looks all the time whether it has been told something. */
  static Listener reading() {
    return new Listener(false, KNOWN).started();
  }

  private Listener started() {
    thread.start();
    return this;
  }

  private void listen() {
    int done = 0;
    while (!over) {
      if (asked != done) {
        done++;
        news = read();
        heard = System.nanoTime();
      } else if (sleeps) {
        LockSupport.park(this);
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private int read() {
    int at = 0;
    for (int i = 0; i < records.length; i++) {
      at = records[at][ROOM];
    }
    return at;
  }

  private void write(int text) {
    int last = records.length - 1;
    for (int i = 0; i < last; i++) {
      records[i][ROOM] = i + 1;
    }
    records[last][ROOM] = text;
  }

  /**
   * Tells it; returns how many nanoseconds went by until it looked at the clock.
   *
   * @throws IllegalStateException if it heard something else
   */
  long tell() {
    heard = 0;
    asks++;
    write(asks);
    long start = System.nanoTime();
    asked = asks;
    if (sleeps) {
      LockSupport.unpark(thread);
    }
    while (heard == 0) {
      Thread.onSpinWait();
    }
    long taken = Math.max(0, heard - start);
    if (news != asks) {
      throw new IllegalStateException("told " + asks + ", and " + news + " was heard");
    }
    return taken;
  }

  @Override
  public void close() {
    over = true;
    LockSupport.unpark(thread);
  }
}
