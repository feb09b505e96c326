package dev.probus.core.record.trace;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws an arrow from a publication to each probe that it wakes. Both ends are written when the
 * probe begins, so that no arrow stays without its end.
 */
final class Wakes {
  /** A publication that a device waited for. */
  private record Publication(String name, int track, long at) {}

  private final TraceEvents events;
  private final Map<ResourceKey<?>, Set<DeviceId>> waiters = new HashMap<>();
  private final Map<DeviceId, List<Publication>> woken = new HashMap<>();
  private long last;

  Wakes(TraceEvents events) {
    this.events = events;
  }

  void waits(DeviceId device, List<ResourceKey<?>> keys) {
    keys.forEach(key -> waiters.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(device));
  }

  void published(ResourceKey<?> key, int track, long at) {
    Set<DeviceId> waiting = waiters.remove(key);
    if (waiting != null) {
      Publication publication = new Publication("publish " + key, track, at);
      waiting.forEach(
          device -> woken.computeIfAbsent(device, _ -> new ArrayList<>()).add(publication));
    }
  }

  void probed(DeviceId device, int track, long at) {
    List<Publication> publications = woken.remove(device);
    if (publications == null) {
      return;
    }
    for (Publication from : publications) {
      last++;
      events.mark(from.name(), "resource", TraceEvents.DEVICES, from.track(), from.at());
      events.arrow("s", last, from.track(), from.at());
      events.arrow("f", last, track, at);
    }
  }
}
