package dev.probus.core.record.diff;

import dev.probus.api.DeviceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares how devices ended, and follows each difference to its root. */
final class EndingDiff {
  private final Endings left;
  private final Endings right;
  private final Map<String, DeviceId> byName = new HashMap<>();

  EndingDiff(Endings left, Endings right) {
    this.left = left;
    this.right = right;
    left.devices.keySet().forEach(id -> byName.put(id.toString(), id));
    right.devices.keySet().forEach(id -> byName.put(id.toString(), id));
  }

  List<EndingDifference> all() {
    Set<DeviceId> devices = new LinkedHashSet<>(left.devices.keySet());
    devices.addAll(right.devices.keySet());
    List<EndingDifference> all = new ArrayList<>();
    for (DeviceId device : devices) {
      String one = left.of(device);
      String other = right.of(device);
      if (!one.equals(other)) {
        all.add(new EndingDifference(device, one, other, because(device)));
      }
    }
    return all;
  }

  private List<Explained> because(DeviceId start) {
    List<Explained> because = new ArrayList<>();
    Set<DeviceId> seen = new HashSet<>();
    @Nullable DeviceId at = start;
    while (at != null && seen.add(at)) {
      answers(at, because);
      at = missing(at, because);
    }
    return because;
  }

  /** Tells requests for a device that were answered in another way. */
  private void answers(DeviceId device, List<Explained> because) {
    String by = device.toString();
    Set<String> names = new LinkedHashSet<>();
    left.requests.forEach((name, who) -> addIf(who.equals(by), names, name));
    right.requests.forEach((name, who) -> addIf(who.equals(by), names, name));
    for (String name : names) {
      String one = left.answers.getOrDefault(name, "not answered");
      String other = right.answers.getOrDefault(name, "not answered");
      if (!one.equals(other)) {
        because.add(new Explained.OtherAnswer(name, one, other));
      }
    }
  }

  private static void addIf(boolean yes, Set<String> names, String name) {
    if (yes) {
      names.add(name);
    }
  }

  /** Tells a resource that is missed on one side, and its provider; returns that to go on with. */
  private @Nullable DeviceId missing(DeviceId device, List<Explained> because) {
    List<ResourceName> waits =
        left.waits.getOrDefault(device, right.waits.getOrDefault(device, List.of()));
    for (ResourceName name : waits) {
      OptionalLong one = time(left, name);
      OptionalLong other = time(right, name);
      if (one.equals(other)) {
        continue;
      }
      because.add(new Explained.OtherPublication(name.key(), one, other));
      String by = left.publishers.getOrDefault(name, right.publishers.getOrDefault(name, ""));
      DeviceId provider = byName.get(by);
      if (provider != null && !left.of(provider).equals(right.of(provider))) {
        because.add(new Explained.OtherProvider(provider, left.of(provider), right.of(provider)));
        return provider;
      }
    }
    return null;
  }

  private static OptionalLong time(Endings endings, ResourceName name) {
    Long nanos = endings.published.get(name);
    return nanos == null ? OptionalLong.empty() : OptionalLong.of(nanos);
  }
}
