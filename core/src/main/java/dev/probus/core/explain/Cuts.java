package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what would be bound if one wait of a circle were not: the device goes on, whoever waits
 * for nothing but what it provides goes on as well, and so forth. Pure.
 */
final class Cuts {
  /** Of a larger circle nothing is worked out: nobody would read it. */
  private static final int MOST = 32;

  private record Wait(DeviceId device, ResourceKey<?> key) {}

  /** Who would provide what each waiting device misses; nobody for what has no provider. */
  private final Map<DeviceId, Map<ResourceKey<?>, Optional<DeviceId>>> waits =
      new LinkedHashMap<>();

  private final Map<DeviceId, List<Wait>> waiters = new HashMap<>();

  private Cuts(Map<DeviceId, DeviceStatus> devices, Finder finder) {
    for (DeviceStatus device : devices.values()) {
      if (device.state() == DeviceState.WAITING) {
        Map<ResourceKey<?>, Optional<DeviceId>> mine = new LinkedHashMap<>();
        for (Hop hop : finder.hops(device)) {
          provider(hop).forEach(mine::put);
        }
        device.missing().forEach(key -> mine.putIfAbsent(key, Optional.empty()));
        waits.put(device.id(), mine);
        mine.forEach((key, provider) ->
            provider.ifPresent(p ->
                waiters
                    .computeIfAbsent(p, _ -> new ArrayList<>())
                    .add(new Wait(device.id(), key))));
      }
    }
  }

  private static Map<ResourceKey<?>, Optional<DeviceId>> provider(Hop hop) {
    return switch (hop.reason()) {
      case Reason.WaitsFor w -> Map.of(w.key(), Optional.of(w.provider()));
      case Reason.Cycle c when c.key().isPresent() && c.path().size() > 1 ->
          Map.of(c.key().get(), Optional.of(c.path().get(1)));
      default -> Map.of();
    };
  }

  /** Returns what each wait of a circle would free, in the order of the path. */
  static List<Reason.Cut> of(
      List<DeviceId> path, Map<DeviceId, DeviceStatus> devices, Finder finder, Clues clues) {
    if (path.size() > MOST) {
      return List.of();
    }
    Cuts cuts = new Cuts(devices, finder);
    List<Reason.Cut> all = new ArrayList<>();
    for (int i = 0; i + 1 < path.size(); i++) {
      DeviceId device = path.get(i);
      DeviceId provider = path.get(i + 1);
      cuts.waits
          .getOrDefault(device, Map.of())
          .forEach((key, by) -> {
            if (by.equals(Optional.of(provider))) {
              boolean optional = clues.optional.getOrDefault(device, Set.of()).contains(key);
              all.add(new Reason.Cut(device, key, optional, cuts.frees(device, key)));
            }
          });
    }
    return all;
  }

  private List<DeviceId> frees(DeviceId device, ResourceKey<?> cut) {
    Map<DeviceId, Integer> left = new HashMap<>();
    Set<DeviceId> free = new LinkedHashSet<>();
    Deque<DeviceId> open = new ArrayDeque<>();
    meet(new Wait(device, cut), left, free, open);
    while (!open.isEmpty()) {
      for (Wait wait : waiters.getOrDefault(open.remove(), List.of())) {
        if (!wait.equals(new Wait(device, cut))) {
          meet(wait, left, free, open);
        }
      }
    }
    return List.copyOf(free);
  }

  private void meet(
      Wait wait, Map<DeviceId, Integer> left, Set<DeviceId> free, Deque<DeviceId> open) {
    int all = waits.getOrDefault(wait.device(), Map.of()).size();
    if (left.merge(wait.device(), all - 1, (old, _) -> old - 1) == 0 && free.add(wait.device())) {
      open.add(wait.device());
    }
  }
}
