package dev.probus.core.precise;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Need;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device waits for, in the order in which people read it: by name as far as the driver
 * stated it without an order, and then as it was asked for.
 */
final class Unmet {
  private final ResourceKey<?>[] keys;

  /** How many of them have no order; they are the first, since they were declared. */
  private final int unranked;

  private Unmet(ResourceKey<?>[] keys, int unranked) {
    this.keys = keys;
    this.unranked = unranked;
  }

  /** Collects what a device waits for. They are sorted when somebody reads them. Holder only. */
  static Unmet of(DeviceNode node) {
    ResourceKey<?>[] keys = new ResourceKey<?>[node.missing];
    int found = 0;
    int unranked = 0;
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.met()) {
        keys[found++] = n.slot().key;
        unranked += n.ranked() ? 0 : 1;
      }
    }
    return new Unmet(keys, unranked);
  }

  /** Returns the resources. */
  List<ResourceKey<?>> keys() {
    ResourceKey<?>[] sorted = keys.clone();
    Arrays.sort(sorted, 0, unranked);
    return List.of(sorted);
  }

  /** Returns the needs themselves, in the same order. Holder only. */
  static List<Need<DeviceNode>> needs(DeviceNode node) {
    List<Need<DeviceNode>> needs = new ArrayList<>(node.missing);
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.met()) {
        needs.add(n);
      }
    }
    needs.sort(Unmet::compare);
    return needs;
  }

  private static int compare(Need<DeviceNode> a, Need<DeviceNode> b) {
    return a.ranked() || b.ranked()
        ? Boolean.compare(a.ranked(), b.ranked())
        : a.slot().key.compareTo(b.slot().key);
  }
}
