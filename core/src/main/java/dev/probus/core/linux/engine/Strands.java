package dev.probus.core.linux.engine;

import dev.probus.api.event.EngineEvent;
import dev.probus.core.async.Awaited;
import dev.probus.core.async.Circle;
import dev.probus.core.async.WaitGraph;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.Limits;
import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the kernel's tasks on strands, one at a time inside the core, and knows when nothing can
 * move any more: when every task waits for another, and no timer is to come.
 *
 * <p>All fields are guarded by the lock, which is what being inside the core means. It is never
 * held while a driver's code runs or a strand waits. Whoever gives it back first lets go on whose
 * wait is over.
 */
final class Strands {
  private final Scheduler scheduler;
  private final Limits limits;
  private final Consumer<? super EngineEvent> told;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final WaitGraph graph = new WaitGraph();
  private final List<Sleeper> sleepers = new ArrayList<>();
  private final List<Scheduler.Gate> atRest = new ArrayList<>();

  private final Set<KernelTask> live = new LinkedHashSet<>();

  /** Tasks that do not wait for others, and timers. */
  private int moving;

  private boolean closed;

  /** Makes one without tasks; it tells of what never ends. */
  Strands(Scheduler scheduler, Limits limits, Consumer<? super EngineEvent> told) {
    this.scheduler = scheduler;
    this.limits = limits;
    this.told = told;
  }

  /** Returns the calling task, or nothing if a foreign thread calls. */
  static Optional<KernelTask> caller() {
    return WaitGraph.current().map(KernelTask.class::cast);
  }

  /** Returns the calling task. */
  static KernelTask current() {
    return caller().orElseThrow(() -> new IllegalStateException("no task of the kernel runs here"));
  }

  Scheduler.Gate gate() {
    return scheduler.gate();
  }

  long nanos() {
    return scheduler.nanos();
  }

  /** Takes a step inside the core. From any thread that is not inside. */
  <T> T inside(Supplier<T> step) {
    lock.lock();
    try {
      return step.get();
    } finally {
      leave();
    }
  }

  /** The same for a step without an answer. */
  void inside(Runnable step) {
    lock.lock();
    try {
      step.run();
    } finally {
      leave();
    }
  }

  /** Runs foreign code from inside the core; others may come in meanwhile. */
  <T> T outside(Supplier<T> code) {
    leave();
    try {
      return code.get();
    } finally {
      lock.lock();
    }
  }

  /** Starts a task, whose body runs inside the core. From inside. */
  KernelTask start(String label, boolean async, Runnable body) {
    KernelTask task = new KernelTask(label, async, limits);
    live.add(task);
    moving++;
    var _ = scheduler.start("probus " + label, Scheduler.Kind.BLOCKS, () -> live(task, body));
    return task;
  }

  private void live(KernelTask task, Runnable body) {
    WaitGraph.run(
        task,
        () -> {
          lock.lock();
          task.strand = scheduler.current();
          try {
            body.run();
          } catch (CoreStuckException e) {
            told.accept(new EngineEvent.Endless(e.why()));
          } catch (TaskEnds _) {
            // the engine is closed, and nobody is left to be told
          } catch (Throwable e) { // contained: a fault of the engine's own ends one task only
            told.accept(new EngineEvent.PartFailed(task.label(), e));
          } finally {
            task.strand = null;
            live.remove(task);
            moving--;
            leave();
          }
        });
  }

  /** Starts a task later; until then it is something to come. From inside. */
  Later after(Duration delay, String label, Runnable body) {
    Later later = new Later(label, body);
    moving++;
    later.timer = scheduler.after(delay, () -> inside(later::begin));
    return later;
  }

  /**
   * Waits for others, from inside the core, for as long as it takes.
   *
   * @param what what is waited for, for those who look for circles
   * @param taken takes it if it can be had; asked again whenever somebody leaves the core
   */
  void await(Awaited what, BooleanSupplier taken) {
    if (!taken.getAsBoolean()) {
      try (WaitGraph.Wait wait = graph.begin(current(), what)) {
        wait.circle().ifPresent(this::deadlock);
        sleep(new Sleeper(taken, scheduler.gate()));
      }
    }
  }

  /**
   * The same, for a limited time.
   *
   * @return whether it was taken
   */
  boolean await(BooleanSupplier taken, Duration atMost) {
    if (taken.getAsBoolean()) {
      return true;
    }
    Sleeper sleeper = new Sleeper(taken, scheduler.gate());
    moving++;
    Scheduler.Timer timer =
        scheduler.after(
            atMost,
            () ->
                inside(() -> {
                  if (sleepers.remove(sleeper)) {
                    sleeper.late = true;
                    moving++;
                    sleeper.gate.open();
                  }
                }));
    try {
      sleep(sleeper);
    } finally {
      moving--;
      timer.cancel();
    }
    return !sleeper.late;
  }

  private void sleep(Sleeper sleeper) {
    if (closed) {
      throw new TaskEnds();
    }
    sleepers.add(sleeper);
    moving--;
    leave();
    sleeper.gate.awaitUninterruptibly();
    lock.lock();
    if (sleeper.ended) {
      throw new TaskEnds();
    }
  }

  private void deadlock(Circle circle) {
    told.accept(
        new EngineEvent.Deadlocked(
            circle.links().stream().map(link -> link.task().label() + " " + link.text()).toList()));
  }

  /** Gives the core back; those first whose wait is over by now. */
  private void leave() {
    for (int i = 0; i < sleepers.size(); ) {
      Sleeper sleeper = sleepers.get(i);
      if (sleeper.taken.getAsBoolean()) {
        sleepers.remove(i);
        moving++;
        sleeper.gate.open();
      } else {
        i++;
      }
    }
    if (resting()) {
      atRest.forEach(Scheduler.Gate::open);
      atRest.clear();
    }
    lock.unlock();
  }

  /** Lets time pass for the calling task. From outside the core. */
  void pause(Duration time) throws InterruptedException {
    if (inside(() -> closed)) {
      throw new InterruptedException("the engine is closed");
    }
    scheduler.pause(time);
  }

  /** Tells whether nothing can move any more. From inside. */
  boolean resting() {
    return moving == 0 || (closed && live.isEmpty());
  }

  /**
   * Waits until nothing can move any more. From a foreign thread.
   *
   * @return whether it is so; false if the time was too short
   */
  boolean awaitRest(Optional<Duration> atMost) throws InterruptedException {
    Scheduler.Gate gate = scheduler.gate();
    inside(() -> {
      if (resting()) {
        gate.open();
      } else {
        atRest.add(gate);
      }
    });
    if (atMost.isPresent()) {
      return gate.await(atMost.get());
    }
    gate.await();
    return true;
  }

  /**
   * Ends all waits and interrupts all pauses, and lets the tasks come to their end. One that begins
   * to wait from now on ends at once.
   *
   * @param within how long to wait for them; a driver may be in foreign code that does not return
   */
  void close(Duration within) {
    inside(() -> {
      closed = true;
      live.forEach(KernelTask::interrupt);
      for (Sleeper sleeper : sleepers) {
        sleeper.ended = true;
        moving++;
        sleeper.gate.open();
      }
      sleepers.clear();
    });
    try {
      var _ = awaitRest(Optional.of(within));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    scheduler.close();
  }

  /** A task that is to come. */
  final class Later {
    private final String label;
    private final Runnable body;
    private Scheduler.@Nullable Timer timer;
    private boolean over;

    private Later(String label, Runnable body) {
      this.label = label;
      this.body = body;
    }

    private void begin() {
      if (!over) {
        over = true;
        moving--;
        if (!closed) {
          start(label, false, body);
        }
      }
    }

    /** Calls it off; tells whether it had not begun. From inside. */
    boolean cancel() {
      boolean inTime = !over;
      Scheduler.Timer set = timer;
      if (inTime && set != null) {
        over = true;
        moving--;
        set.cancel();
      }
      return inTime;
    }
  }

  /** A task that waits. */
  private static final class Sleeper {
    final BooleanSupplier taken;
    final Scheduler.Gate gate;
    boolean late;
    boolean ended;

    Sleeper(BooleanSupplier taken, Scheduler.Gate gate) {
      this.taken = taken;
      this.gate = gate;
    }
  }
}
