package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import dev.probus.core.time.SeededScheduler;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** A scheduler that starts no strand. */
final class Refusing implements Scheduler {
  private final Scheduler time = new SeededScheduler(0);

  @Override
  public Strand start(String name, Kind kind, Runnable body) {
    throw new RejectedExecutionException("no strand for " + name);
  }

  @Override
  public long nanos() {
    return time.nanos();
  }

  @Override
  public Strand current() {
    return time.current();
  }

  @Override
  public Gate gate() {
    return time.gate();
  }

  @Override
  public Timer after(Duration delay, Runnable action) {
    return time.after(delay, action);
  }

  @Override
  public void watch(Duration every, Runnable look) {
    time.watch(every, look);
  }

  @Override
  public void pause(Duration length) throws InterruptedException {
    time.pause(length);
  }

  @Override
  public boolean interrupted() {
    return time.interrupted();
  }

  @Override
  public int spins() {
    return time.spins();
  }

  @Override
  public void relax() {
    time.relax();
  }

  @Override
  public void close() {
    time.close();
  }
}
