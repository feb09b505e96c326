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

  /** Those of them that the driver can do without. */
  private final List<ResourceKey<?>> optional;

  private Unmet(ResourceKey<?>[] keys, int unranked, List<ResourceKey<?>> optional) {
    this.keys = keys;
    this.unranked = unranked;
    this.optional = optional;
  }

  /** Collects what a device waits for. They are sorted when somebody reads them. Holder only. */
  static Unmet of(DeviceNode node) {
    ResourceKey<?>[] keys = new ResourceKey<?>[node.missing];
    int found = 0;
    int unranked = 0;
    List<ResourceKey<?>> optional = List.of();
    for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
      if (!n.met()) {
        keys[found++] = n.slot().key;
        unranked += n.ranked() ? 0 : 1;
        if (!n.required) {
          optional = optional.isEmpty() ? new ArrayList<>(1) : optional;
          optional.add(n.slot().key);
        }
      }
    }
    return new Unmet(keys, unranked, optional);
  }

  /** Returns the resources. */
  List<ResourceKey<?>> keys() {
    ResourceKey<?>[] sorted = keys.clone();
    Arrays.sort(sorted, 0, unranked);
    return List.of(sorted);
  }

  /** Returns those of them that the driver can do without, as they were asked for. */
  List<ResourceKey<?>> optional() {
    return optional;
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
