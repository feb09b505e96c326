package dev.probus.core.time;

import java.time.Duration;

/**
 * Where foreign code runs and how time passes: the only way in which the rest of the core starts a
 * thread, blocks one, or reads a clock. The real filling uses threads and the machine's clock; the
 * seeded one makes every order a function of its seed and lets time jump.
 *
 * <p>Every method may be called from any thread.
 */
public interface Scheduler extends AutoCloseable {

  /** Returns the time in nanoseconds since this scheduler was made. */
  long nanos();

  /**
   * Starts a strand: code that runs beside everything else and may block through this scheduler.
   *
   * @param name what it is, for thread dumps
   * @param kind whether it mostly computes or mostly blocks
   * @param body what to run; must not throw
   */
  Strand start(String name, Kind kind, Runnable body);

  /** Returns the calling thread as a strand; equal each time it is asked for on one thread. */
  Strand current();

  /** Returns a new closed gate. */
  Gate gate();

  /**
   * Calls back later.
   *
   * @param delay from now; negative counts as zero
   * @param action short, does not block or throw
   * @return what takes the call back, if it has not come yet
   */
  Timer after(Duration delay, Runnable action);

  /**
   * Calls back again and again until this scheduler is closed. A look of this kind is no reason for
   * anything to go on: a simulation in which nothing else is to come has come to its end.
   *
   * @param every how long to wait before each call
   * @param look short, does not block or throw
   */
  void watch(Duration every, Runnable look);

  /**
   * Lets time pass for the calling strand.
   *
   * @throws InterruptedException if the strand is interrupted
   */
  void pause(Duration time) throws InterruptedException;

  /** Tells whether the calling strand has been interrupted, and forgets it. */
  boolean interrupted();

  /**
   * Returns how often a strand that waits may look before it blocks; 0 where looking is in vain.
   */
  int spins();

  /** Ends all idle threads; strands that run are let run. */
  @Override
  void close();

  /**
   * Returns a duration in nanoseconds; a negative one counts as zero, one that is too long lasts
   * for 292 years.
   */
  static long nanosOf(Duration time) {
    if (time.isNegative()) {
      return 0;
    }
    return time.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : time.toNanos();
  }

  /** What a strand mostly does. */
  enum Kind {
    /** Computes; as many as there are processors are enough. */
    COMPUTES,
    /** Blocks; there may be very many. */
    BLOCKS
  }

  /** A running piece of code. */
  interface Strand {
    /** Interrupts it, as {@link Thread#interrupt} does. */
    void interrupt();

    /** Returns where it is, innermost first; empty before it began and after it ended. */
    StackTraceElement[] stack();
  }

  /** A call that is to come. */
  interface Timer {
    /** Takes the call back; without effect once it has begun. */
    void cancel();
  }

  /** Holds strands up until it is opened, once and for all. */
  interface Gate {
    /** Lets everyone through who waits or comes. */
    void open();

    /**
     * Waits until the gate is open.
     *
     * @throws InterruptedException if the strand is interrupted
     */
    void await() throws InterruptedException;

    /** Waits until the gate is open, whatever happens; an interrupt is kept for later. */
    void awaitUninterruptibly();

    /**
     * Waits until the gate is open or the time is over.
     *
     * @return whether it is open
     * @throws InterruptedException if the strand is interrupted
     */
    boolean await(Duration atMost) throws InterruptedException;
  }
}
