package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Turns names of resources into slots: once, when a device, a driver or a statement arrives, and
 * not for each step after that. May be used from any thread; what is in a slot may not.
 *
 * @param <U> who uses resources
 */
public final class SlotTable<U> {
  private final ConcurrentMap<ResourceKey<?>, Slot<U>> slots = new ConcurrentHashMap<>();

  /** Makes an empty table. */
  public SlotTable() {}

  /** Returns the one slot of a resource. */
  public Slot<U> slot(ResourceKey<?> key) {
    Slot<U> known = slots.get(key);
    return known != null ? known : slots.computeIfAbsent(key, Slot::new);
  }

  /** Returns the slots of resources, in their order. Most devices name few or none. */
  public List<Slot<U>> slots(Collection<ResourceKey<?>> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Slot<U>> found = new ArrayList<>(keys.size());
    for (ResourceKey<?> key : keys) {
      found.add(slot(key));
    }
    return found;
  }
}
