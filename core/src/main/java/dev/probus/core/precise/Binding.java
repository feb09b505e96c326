package dev.probus.core.precise;

import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one probe call has been handed, and its binding then owns. A new one for each call, so that
 * a late statement of an earlier binding can be told from one of the present.
 */
final class Binding {
  /**
   * To be closed, last first. Handed over by the probe's thread and by work, on its own threads.
   */
  private final Deque<AutoCloseable> owned = new ConcurrentLinkedDeque<>();

  /** Work that runs. Holder only. */
  final List<WorkRun> running = new ArrayList<>(0);

  /** Whom to tell of optional resources that come late. Holder only. */
  private Map<Slot<DeviceNode>, Consumer<Object>> late = Map.of();

  void own(AutoCloseable thing) {
    owned.addFirst(thing);
  }

  void onLate(Slot<DeviceNode> slot, Consumer<Object> told) {
    late = late.isEmpty() ? new IdentityHashMap<>(2) : late;
    late.put(slot, told);
  }

  /** Returns whom to tell of a resource, once. */
  @Nullable Consumer<Object> takeLate(Slot<DeviceNode> slot) {
    return late.isEmpty() ? null : late.remove(slot);
  }

  /** Closes everything, last handed over first. Foreign code: in a lane. */
  void release(Consumer<Throwable> trouble) {
    for (AutoCloseable thing = owned.pollFirst(); thing != null; thing = owned.pollFirst()) {
      try {
        thing.close();
      } catch (Throwable e) { // contained: whatever a close throws, the next one is closed
        trouble.accept(e);
      }
    }
  }
}
