package dev.probus.core.precise;

import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which device has to be unbound before which: a consumer before its provider, a child before its
 * parent. Among devices that bind with what is there this is no circle, since each uses what was
 * there before it; only one that is told of something later could close one. Holder only.
 */
final class Dependence {
  private Dependence() {}

  /** Tells whether somebody has to be unbound before a device, or is the device. */
  static boolean of(@Nullable Owner somebody, DeviceNode on) {
    Set<DeviceNode> seen = new HashSet<>();
    Deque<DeviceNode> open = new ArrayDeque<>();
    reach(somebody, seen, open);
    while (!open.isEmpty() && !seen.contains(on)) {
      DeviceNode node = open.remove();
      reach(node.addedBy(), seen, open);
      for (@Nullable Need<DeviceNode> n = node.needs; n != null; n = n.sibling) {
        if (node.uses(n)) {
          reach(n.slot().owner, seen, open);
        }
      }
    }
    return seen.contains(on);
  }

  private static void reach(
      @Nullable Owner somebody, Set<DeviceNode> seen, Deque<DeviceNode> open) {
    if (somebody instanceof DeviceNode node && seen.add(node)) {
      open.add(node);
    }
  }
}
