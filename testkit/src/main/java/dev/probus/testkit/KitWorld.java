package dev.probus.testkit;

import dev.probus.api.event.LogEntry;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.RunningCall;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * A world that is running: let things happen through its engine, its {@link ScriptedBus} or
 * whatever else it has, and {@link #settle()} to look at what came of it. In a simulated world
 * nothing moves unless it is settled.
 *
 * <p>A driver that blocks in any other way than through the engine stops a simulated world, and
 * with it the test; give the test a time limit if yours may.
 */
public final class KitWorld implements AutoCloseable {
  private final ProbeEngine engine;
  private final Schedule schedule;

  KitWorld(ProbeEngine engine, Schedule schedule) {
    this.engine = engine;
    this.schedule = schedule;
  }

  /** Returns the world's engine: to publish and withdraw resources, unbind devices, and so on. */
  public ProbeEngine engine() {
    return engine;
  }

  /**
   * Lets the world come to rest: nothing runs, nothing is ready, and no time has to pass.
   *
   * @return the devices then, and the events since the world was started
   * @throws AssertionFailedError if it does not come to rest: within its time on real threads, or
   *     since everything that runs waits for something else that runs
   */
  public KitResult settle() {
    try {
      Settled settled = settleInTime();
      if (!settled.complete()) {
        throw hanging(settled);
      }
      return new KitResult(settled.snapshot(), engine.log(), List.of(), schedule);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken("the test was interrupted before the world came to rest", e);
    } catch (IllegalStateException e) {
      throw broken("the world cannot come to rest: " + e.getMessage(), e);
    }
  }

  private Settled settleInTime() throws InterruptedException {
    return switch (schedule) {
      case Schedule.Simulated s -> engine.settle();
      case Schedule.Real real -> engine.settle(real.atMost());
    };
  }

  /**
   * Lets the world come to rest, and then closes it.
   *
   * @return the devices at rest, and the events until then and of the closing
   */
  public KitResult finish() {
    try (this) {
      KitResult atRest = settle();
      engine.close();
      List<LogEntry> all = engine.log();
      return atRest.closedWith(all.subList(atRest.events().all().size(), all.size()));
    }
  }

  /** Removes all devices, and closes the world's parts. */
  @Override
  public void close() {
    engine.close();
  }

  private AssertionFailedError hanging(Settled settled) {
    StringBuilder text = new StringBuilder("the world did not come to rest in time");
    for (RunningCall call : settled.snapshot().running()) {
      text.append(Failure.line(call.call() + " of " + call.driver() + " for " + call.device()));
      call.stack().stream().limit(10).forEach(frame -> text.append(Failure.line("  at " + frame)));
    }
    return new AssertionFailedError(text + Failure.line(schedule.howToRepeat()));
  }

  private AssertionFailedError broken(String what, Exception cause) {
    return new AssertionFailedError(what + Failure.line(schedule.howToRepeat()), cause);
  }
}
