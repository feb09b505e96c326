package dev.probus.core.linux;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything on one thread: jobs run while it waits, in the order of queuing, each to its end. So
 * whatever it waits for beyond those jobs is never to come.
 */
public final class OneThread implements Tasks {
  private final WorkQueue queue = new WorkQueue();
  private final Set<LinuxDevice> locked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Depth depth;
  private int probes;

  /** Makes one for a core of its own. */
  public OneThread(Limits limits) {
    this.depth = new Depth(limits);
  }

  @Override
  public void queueRetryPass(Runnable pass) {
    queue.queueRetryPass(pass);
  }

  @Override
  public void schedule(String what, Runnable call) {
    queue.schedule(call);
  }

  /** Whoever holds the lock is this very thread, or waits for it. */
  @Override
  public void lock(LinuxDevice device) {
    if (!locked.add(device)) {
      throw new CoreStuckException(
          "deadlock: the lock of " + device + " is held further out (R101)");
    }
  }

  @Override
  public void unlock(LinuxDevice device) {
    locked.remove(device);
  }

  @Override
  public void probeBegins(LinuxDevice device) {
    probes++;
  }

  @Override
  public void probeEnds(LinuxDevice device) {
    probes--;
  }

  @Override
  public boolean waitForDeviceProbe() {
    if (probes > 0) {
      throw new CoreStuckException("deadlock: a probe waits for all probes to end (R69)");
    }
    boolean retried = queue.flushRetryPass();
    return queue.synchronizeFull() || retried;
  }

  @Override
  public void flushRetryPass() {
    queue.flushRetryPass();
  }

  @Override
  public void synchronizeFull() {
    queue.synchronizeFull();
  }

  @Override
  public <T> T outside(Supplier<T> code) {
    return code.get();
  }

  @Override
  public void enter() {
    depth.enter();
  }

  @Override
  public void leave() {
    depth.leave();
  }

  /** Runs jobs until none is queued any more. */
  public void settle() {
    boolean more = true;
    while (more) {
      more = queue.runNext();
    }
  }
}
