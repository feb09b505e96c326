package dev.probus.core.linux.engine;

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
  private boolean booted;

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
      steps.add(step);
      goOn();
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
      step.run();
      step = steps.poll();
      if (step == null && !booted) {
        booted = true;
        kernel.booted();
        step = steps.poll();
      }
    }
    task = null;
  }
}
