package dev.probus.core.linux.engine;

import dev.probus.core.async.Task;
import dev.probus.core.linux.CoreStuckException;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.Tasks;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the core's jobs on strands: one worker for retries (R51), a strand for each async call
 * (R116). Whoever waits holds up nobody but those who wait for him. For whoever is inside the core.
 */
final class KernelTasks implements Tasks {
  private final Strands strands;
  private final int mostCalls;
  private final Map<LinuxDevice, KernelTask> locks = new HashMap<>();
  private final SequencedSet<KernelTask> calls = new LinkedHashSet<>();
  private final SequencedSet<KernelTask> probing = new LinkedHashSet<>();
  private @Nullable KernelTask worker;
  private boolean passQueued;
  private long passesQueued;
  private long passesDone;

  /**
   * Makes one without jobs.
   *
   * @param mostCalls with more async calls outstanding the next one runs in its caller (R117)
   */
  KernelTasks(Strands strands, int mostCalls) {
    this.strands = strands;
    this.mostCalls = mostCalls;
  }

  @Override
  public void queueRetryPass(Runnable pass) {
    if (!passQueued) {
      passQueued = true;
      passesQueued++;
      if (worker == null) {
        worker = strands.start("the retry worker", false, () -> work(pass));
      }
    }
  }

  /** One that never ends a pass stays the worker; nothing is retried any more then (R57). */
  private void work(Runnable pass) {
    try {
      while (passQueued) {
        passQueued = false;
        pass.run();
        passesDone++;
      }
    } catch (CoreStuckException e) {
      throw e;
    } catch (RuntimeException e) { // a fault of the engine's own: the next pass gets a new worker
      worker = null;
      throw e;
    }
    worker = null;
  }

  /** R117: a call too many runs here and now, and nobody can wait for it. */
  @Override
  public void schedule(String what, Runnable call) {
    if (calls.size() > mostCalls) {
      call.run();
      return;
    }
    calls.add(
        strands.start(
            "async " + what,
            true,
            () -> {
              try {
                call.run();
              } finally {
                calls.remove(Strands.current()); // R118: once its function has returned
              }
            }));
  }

  @Override
  public void lock(LinuxDevice device) {
    KernelTask me = Strands.current();
    Held what =
        new Held(
            "the lock of " + device,
            () -> holders(locks.get(device)),
            holder -> "which " + holder.label() + " holds");
    strands.await(what, () -> locks.putIfAbsent(device, me) == null);
  }

  @Override
  public void unlock(LinuxDevice device) {
    locks.remove(device, Strands.current());
  }

  @Override
  public void probeBegins(LinuxDevice device) {
    KernelTask me = Strands.current();
    me.probes++;
    probing.add(me);
  }

  @Override
  public void probeEnds(LinuxDevice device) {
    KernelTask me = Strands.current();
    if (--me.probes == 0) {
      probing.remove(me);
    }
  }

  @Override
  public boolean waitForDeviceProbe() {
    boolean any = passesDone < passesQueued || !probing.isEmpty() || !calls.isEmpty();
    flushRetryPass();
    strands.await(
        new Held("all probes", () -> List.copyOf(probing), KernelTasks::oneOfThem),
        probing::isEmpty);
    synchronizeFull();
    return any;
  }

  @Override
  public void flushRetryPass() {
    long due = passesQueued;
    strands.await(
        new Held("the retry worker", () -> holders(worker), _ -> "which is at work"),
        () -> passesDone >= due);
  }

  @Override
  public void synchronizeFull() {
    strands.await(
        new Held("all async calls", () -> List.copyOf(calls), KernelTasks::oneOfThem),
        calls::isEmpty);
  }

  @Override
  public <T> T outside(Supplier<T> code) {
    return strands.outside(code);
  }

  @Override
  public void enter() {
    Strands.current().depth.enter();
  }

  @Override
  public void leave() {
    Strands.current().depth.leave();
  }

  private static String oneOfThem(Task holder) {
    return "of which " + holder.label() + " is one";
  }

  private static List<KernelTask> holders(@Nullable KernelTask one) {
    return one == null ? List.of() : List.of(one);
  }
}
