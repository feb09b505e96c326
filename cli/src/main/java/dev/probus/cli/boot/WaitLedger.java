package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.cli.boot.Wait.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps account of who waits for what. A wait begins once, whatever is said of it meanwhile. */
final class WaitLedger {
  private record Pending(long from, boolean declared) {}

  private final Map<DeviceId, List<Wait>> ended = new HashMap<>();
  private final Map<DeviceId, Map<ResourceKey<?>, Pending>> pending = new HashMap<>();
  private final Map<ResourceKey<?>, Set<DeviceId>> waiters = new HashMap<>();
  private final Map<ResourceKey<?>, String> never = new HashMap<>();

  void began(ProbeEvent.Waiting waiting, long now) {
    Map<ResourceKey<?>, Pending> mine =
        pending.computeIfAbsent(waiting.device(), _ -> new LinkedHashMap<>());
    for (ResourceKey<?> key : waiting.keys()) {
      mine.putIfAbsent(key, new Pending(now, waiting.declared()));
      waiters.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(waiting.device());
    }
  }

  /** Ends every wait for the resource. */
  void published(ResourceEvent.Published published, long now) {
    for (DeviceId device : List.copyOf(waiters.getOrDefault(published.key(), Set.of()))) {
      end(device, published.key(), End.PUBLISHED, now, published.by());
    }
  }

  /** Remembers who said it; that a device goes without is said apart. */
  void never(ResourceEvent.Never said) {
    never.put(said.key(), said.by());
  }

  void ended(DeviceId device, ResourceKey<?> key, End how, long now) {
    end(device, key, how, now, how == End.NEVER ? never.getOrDefault(key, "") : "");
  }

  /** Ends whatever the device still waits for, since it is probed. */
  void dropped(DeviceId device, long now) {
    for (ResourceKey<?> key : List.copyOf(pending.getOrDefault(device, Map.of()).keySet())) {
      end(device, key, End.DROPPED, now, "");
    }
  }

  private void end(DeviceId device, ResourceKey<?> key, End how, long now, String by) {
    Pending wait = pending.getOrDefault(device, new HashMap<>()).remove(key);
    if (wait != null) {
      waiters.getOrDefault(key, new LinkedHashSet<>()).remove(device);
      ended
          .computeIfAbsent(device, _ -> new ArrayList<>())
          .add(new Wait(key, wait.declared(), wait.from(), now, how, by));
    }
  }

  /** Returns the waits of a device in the order in which they began. */
  List<Wait> of(DeviceId device, long now) {
    List<Wait> all = new ArrayList<>(ended.getOrDefault(device, List.of()));
    pending
        .getOrDefault(device, Map.of())
        .forEach((key, wait) ->
            all.add(new Wait(key, wait.declared(), wait.from(), now, End.STILL_WAITING, "")));
    all.sort((a, b) -> Long.compare(a.from(), b.from())); // stable
    return all;
  }
}
