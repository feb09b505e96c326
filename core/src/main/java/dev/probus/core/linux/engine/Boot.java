package dev.probus.core.linux.engine;

import dev.probus.api.event.EngineEvent;
import dev.probus.core.linux.CoreStuckException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The task that carries out what foreign threads ask for, one thing after another, as the thread
 * does that boots a kernel. From any thread outside the core.
 */
final class Boot {
  private final Kernel kernel;
  private final Strands strands;
  private final Deque<Runnable> steps = new ArrayDeque<>();
  private @Nullable KernelTask task;
  private boolean started;

  Boot(Kernel kernel) {
    this.kernel = kernel;
    this.strands = kernel.strands;
  }

  /** Lets it begin. */
  void start() {
    strands.inside(() -> {
      started = true;
      goOn();
    });
  }

  /**
   * Takes a step inside the core: at once if a task of the kernel asks for it, else in its turn.
   */
  void then(Runnable step) {
    if (Strands.caller().isPresent()) {
      strands.inside(step);
      return;
    }
    strands.inside(() -> {
      if (!kernel.closing) {
        steps.add(step);
        goOn();
      }
    });
  }

  private void goOn() {
    if (started && task == null && !steps.isEmpty()) {
      task = strands.start("boot", false, this::live);
    }
  }

  /** If a step never ends, this stays the task, and nothing after it is ever done. */
  private void live() {
    @Nullable Runnable step = steps.poll();
    while (step != null) {
      kernel.progress();
      take(step);
      step = steps.poll();
    }
    task = null;
  }

  /** What a device or a bus throws ends that step, and not those after it. */
  private void take(Runnable step) {
    try {
      step.run();
    } catch (TaskEnds | CoreStuckException e) {
      throw e;
    } catch (Throwable e) { // contained, and told
      kernel.journal.write(() -> new EngineEvent.PartFailed("boot", e));
    }
  }
}
