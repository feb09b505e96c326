package dev.probus.core.time;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads and the clock of the machine. All threads are daemons. */
public final class RealScheduler implements Scheduler {
  /** About 60 µs: less than what it costs to wake a thread. */
  private static final int SPINS = 2_000;

  private final long start = System.nanoTime();
  private final ScheduledThreadPoolExecutor timers = timerThread();

  /** Makes a scheduler; it starts no thread before it is asked to. */
  public RealScheduler() {}

  @Override
  public long nanos() {
    return System.nanoTime() - start;
  }

  @Override
  public Strand start(String name, Kind kind, Runnable body) {
    Thread thread =
        kind == Kind.BLOCKS
            ? Thread.ofVirtual().name(name).unstarted(body)
            : Thread.ofPlatform().daemon().name(name).unstarted(body);
    thread.start();
    return new ThreadStrand(thread);
  }

  @Override
  public Strand current() {
    return new ThreadStrand(Thread.currentThread());
  }

  @Override
  public Gate gate() {
    return new LatchGate();
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    ScheduledFuture<?> future =
        timers.schedule(action, Scheduler.nanosOf(delay), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  @Override
  public void watch(Duration every, Runnable look) {
    long nanos = Scheduler.nanosOf(every);
    var _ = timers.scheduleAtFixedRate(look, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }

  @Override
  public boolean interrupted() {
    return Thread.interrupted();
  }

  @Override
  public int spins() {
    return SPINS;
  }

  @Override
  public void close() {
    timers.shutdownNow();
  }

  private static ScheduledThreadPoolExecutor timerThread() {
    var pool =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("probus-timer").factory());
    pool.setRemoveOnCancelPolicy(true);
    pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    pool.setRejectedExecutionHandler((task, closed) -> {});
    return pool;
  }

  private record ThreadStrand(Thread thread) implements Strand {
    @Override
    public void interrupt() {
      thread.interrupt();
    }

    @Override
    public StackTraceElement[] stack() {
      return thread.getStackTrace();
    }
  }

  private static final class LatchGate implements Gate {
    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    public void open() {
      latch.countDown();
    }

    @Override
    public void await() throws InterruptedException {
      latch.await();
    }

    @Override
    public void awaitUninterruptibly() {
      boolean interrupted = false;
      while (true) {
        try {
          latch.await();
          break;
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
      return latch.await(Scheduler.nanosOf(atMost), TimeUnit.NANOSECONDS);
    }
  }
}
