package dev.probus.core.linux;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** The two lists of deferred devices, and the trigger (section C). */
final class Deferral {
  private final Trace trace;
  private final Runnable queueRetryPass;
  private final SequencedSet<LinuxDevice> pending = new LinkedHashSet<>();
  private final SequencedSet<LinuxDevice> active = new LinkedHashSet<>();
  private boolean enabled = true;
  private long triggerCount;
  private boolean counting = true;

  Deferral(Trace trace, Runnable queueRetryPass) {
    this.trace = trace;
    this.queueRetryPass = queueRetryPass;
  }

  /** Puts a device on the pending list, unless no driver ever matched it or it is listed (R50). */
  void add(LinuxDevice device) {
    if (device.canMatch && !active.contains(device) && pending.add(device)) {
      trace.tell(new Step.Deferred(device));
    }
  }

  /** Takes a device off its list, with its reason; one off both lists keeps its reason (R50). */
  void remove(LinuxDevice device) {
    if (pending.remove(device) || active.remove(device)) {
      device.reason = null;
      trace.tell(new Step.Undeferred(device));
    }
  }

  /** Hands all pending devices to the worker, behind those it still has (R55). */
  void trigger() {
    if (enabled) {
      triggerCount++;
      trace.tell(new Step.Triggered());
      active.addAll(pending);
      pending.clear();
      queueRetryPass.run();
    }
  }

  /** Takes the next device to try again; its reason is forgotten (R52). */
  @Nullable LinuxDevice takeActive() {
    if (active.isEmpty()) {
      return null;
    }
    LinuxDevice device = active.removeFirst();
    device.reason = null;
    trace.tell(new Step.Retried(device));
    return device;
  }

  /** Returns how many triggers there were (R56); always the same if nobody counts. */
  long triggerCount() {
    return counting ? triggerCount : 0;
  }

  /** Does as kernels did before 2014, which counted no triggers. */
  void stopCounting() {
    counting = false;
  }

  void enable() {
    enabled = true;
    trigger();
  }

  /** Lets triggers take effect from the next one on. */
  void open() {
    enabled = true;
  }

  void disable() {
    enabled = false;
  }

  List<LinuxDevice> pending() {
    return List.copyOf(pending);
  }

  List<LinuxDevice> active() {
    return List.copyOf(active);
  }
}
