package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import java.time.Duration;

/**
 * As much of a scheduler as a lane needs that waits: who waits at a gate looks again and again, so
 * that a checker of interleavings sees each step, and who looks for ever. It spins only if asked
 * to.
 */
final class LookingScheduler implements Scheduler {
  private final int spins;
  private final Runnable look;

  /** Makes one that never spins. */
  LookingScheduler() {
    this(0, () -> {});
  }

  /**
   * Makes one that spins.
   *
   * @param look done at each turn
   */
  LookingScheduler(int spins, Runnable look) {
    this.spins = spins;
    this.look = look;
  }

  @Override
  public long nanos() {
    return 0;
  }

  @Override
  public Strand start(String name, Kind kind, Runnable body) {
    throw new UnsupportedOperationException("start");
  }

  @Override
  public Strand current() {
    throw new UnsupportedOperationException("current");
  }

  @Override
  public Gate gate() {
    return new LookingGate();
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    throw new UnsupportedOperationException("after");
  }

  @Override
  public void watch(Duration every, Runnable look) {
    throw new UnsupportedOperationException("watch");
  }

  @Override
  public void pause(Duration time) {
    throw new UnsupportedOperationException("pause");
  }

  @Override
  public boolean interrupted() {
    return false;
  }

  @Override
  public int spins() {
    return spins;
  }

  @Override
  public void relax() {
    look.run();
  }

  @Override
  public void close() {
    // it has no thread
  }

  private static final class LookingGate implements Gate {
    private volatile boolean open;

    @Override
    public void open() {
      open = true;
    }

    @Override
    public void await() {
      awaitUninterruptibly();
    }

    @Override
    public void awaitUninterruptibly() {
      while (!open) {
        Thread.onSpinWait();
      }
    }

    @Override
    public boolean await(Duration atMost) {
      awaitUninterruptibly();
      return true;
    }
  }
}
