package dev.probus.bench.world;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What time is measured by. */
public enum Clock {
  /** The wall's: right for everybody, but what neighbours on the machine take counts as well. */
  WALL {
    @Override
    public long nanos() {
      return System.nanoTime();
    }
  },

  /**
   * What the calling thread has had of a processor: right for who works on that thread alone. Where
   * no neighbour is at work it is what the wall's says; pauses of the collector are left out.
   */
  THREAD {
    @Override
    public long nanos() {
      return THREADS.getCurrentThreadCpuTime();
    }
  };

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Returns the time in nanoseconds since some moment. */
  public abstract long nanos();
}
