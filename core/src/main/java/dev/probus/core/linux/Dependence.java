package dev.probus.core.linux;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether one device already depends on another, so that no link may be made against it (R81). */
final class Dependence {
  private Dependence() {}

  /**
   * Tells whether {@code target} is {@code device}, or below it, or uses it: by any chain of
   * children and of links that are more than {@code SYNC_STATE_ONLY}.
   */
  static boolean exists(LinuxDevice device, LinuxDevice target) {
    Set<LinuxDevice> seen = new HashSet<>(Set.of(device));
    Deque<LinuxDevice> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      LinuxDevice at = open.remove();
      if (at == target || above(at, target)) {
        return true;
      }
      at.children.stream().filter(seen::add).forEach(open::add);
      at.consumers.stream()
          .filter(link -> !link.syncStateOnly())
          .map(link -> link.consumer)
          .filter(seen::add)
          .forEach(open::add);
    }
    return false;
  }

  /** A child that is still arriving is no child of its parent yet, but it names its parent. */
  private static boolean above(LinuxDevice device, LinuxDevice target) {
    @Nullable LinuxDevice at = target.parent();
    while (at != null && at != device) {
      at = at.parent();
    }
    return at != null;
  }
}
