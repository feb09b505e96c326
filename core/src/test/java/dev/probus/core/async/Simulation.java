package dev.probus.core.async;

import dev.probus.core.time.Scheduler;
import dev.probus.core.time.SeededScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asynchronous calls in virtual time, and what happens in them, one line each. */
final class Simulation implements AsyncReports {
  /** What a test does, as one strand among others. */
  interface Part {
    void play() throws Exception;
  }

  /** Ends a wait that would never end. */
  static final class DeadlockException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  final Scheduler scheduler;
  final WaitGraph graph = new WaitGraph();
  final AsyncCalls calls;
  final List<String> told = new ArrayList<>();
  final List<Circle> circles = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();

  Simulation(long seed, int maxWork) {
    this(new SeededScheduler(seed), maxWork);
  }

  Simulation(Scheduler scheduler, int maxWork) {
    this.scheduler = scheduler;
    this.calls = new AsyncCalls(scheduler, graph, this, maxWork);
  }

  /** Plays a part as a task, and all that comes of it; throws what it throws. */
  void play(Part part) {
    Scheduler.Gate over = beside("main", part);
    over.awaitUninterruptibly();
    if (!faults.isEmpty()) {
      throw new AssertionError(told.toString(), faults.getFirst());
    }
  }

  /** Plays a part on a strand of its own, as a task; the gate opens when it is over. */
  Scheduler.Gate beside(String task, Part part) {
    Scheduler.Gate over = scheduler.gate();
    Runnable playing =
        () -> {
          try {
            part.play();
          } catch (Throwable fault) { // kept: thrown on by play
            faults.add(fault);
          }
        };
    scheduler.start(
        task,
        Scheduler.Kind.BLOCKS,
        () -> {
          WaitGraph.run(new Doing(task), playing);
          over.open();
        });
    return over;
  }

  /** Returns a body that takes some time, then tells of it. */
  AsyncBody taking(int millis, String name) {
    return cookie -> {
      pause(millis);
      tell(name);
    };
  }

  void pause(int millis) throws InterruptedException {
    scheduler.pause(Duration.ofMillis(millis));
  }

  /** Notes something, with the time. */
  void tell(String what) {
    told.add(millis() + " " + what);
  }

  long millis() {
    return scheduler.nanos() / 1_000_000;
  }

  @Override
  public void failed(String call, Cookie cookie, Throwable thrown) {
    tell(call + " (" + cookie + ") failed: " + thrown.getMessage());
  }

  @Override
  public void deadlock(Circle circle) {
    circles.add(circle);
    throw new DeadlockException();
  }
}
