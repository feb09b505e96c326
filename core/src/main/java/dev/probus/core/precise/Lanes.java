package dev.probus.core.precise;

import dev.probus.api.ProbeType;
import dev.probus.core.explain.DeviceState;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What is to be run, in queues: one for SYNC drivers, whose calls run one after another, one for
 * ASYNC and one for BLOCKING drivers. Releases come before other calls, and those before probes.
 * Holder only.
 */
@EngineScope
final class Lanes {
  /** The calls for drivers of one type. */
  static final class Queues {
    /** Last bound, first released (R102). */
    private final Queue<Removal> removals =
        new PriorityQueue<>((a, b) -> Long.compare(b.boundAs, a.boundAs));

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Line probes = new Line();

    private Queues() {}

    /** Returns the next call other than a probe; null if there is none. */
    @Nullable Call nextCall() {
      if (removals.isEmpty() && calls.isEmpty()) {
        return null;
      }
      Call removal = removals.poll();
      return removal != null ? removal : calls.poll();
    }

    /** Returns the next device to be probed; null if there is none. */
    @Nullable DeviceNode nextProbe() {
      for (DeviceNode node = probes.poll(); node != null; node = probes.poll()) {
        node.inLine(null);
        if (node.state() == DeviceState.READY && node.doom() == null) {
          return node;
        }
      }
      return null;
    }

    boolean isEmpty() {
      return probes.isEmpty() && calls.isEmpty() && removals.isEmpty();
    }
  }

  final Queues sync = new Queues();
  final Queues async = new Queues();
  final Queues blocking = new Queues();

  @Inject
  Lanes() {}

  /**
   * Puts a device whose needs are met in its queue; one that still stands there keeps its place.
   */
  void ready(DeviceNode node) {
    ProbeType right = node.requireDriver().type;
    ProbeType stands = node.inLine();
    if (stands == right) {
      return;
    }
    if (stands != null) {
      queues(stands).probes.remove(node); // another candidate's, of another type
    }
    node.inLine(right);
    queues(right).probes.add(node);
  }

  /** Puts a call other than a probe in its queue. */
  void submit(Call call) {
    if (call instanceof Removal removal && !removal.undo) {
      queues(call.node.requireDriver().type).removals.add(removal);
    } else {
      call.node.state(DeviceState.PROBING);
      queues(call.node.requireDriver().type).calls.add(call);
    }
  }

  boolean isEmpty() {
    return sync.isEmpty() && async.isEmpty() && blocking.isEmpty();
  }

  private Queues queues(ProbeType type) {
    return switch (type) {
      case SYNC -> sync;
      case ASYNC -> async;
      case BLOCKING -> blocking;
    };
  }
}
