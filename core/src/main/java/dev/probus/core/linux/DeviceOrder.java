package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/**
 * The order of all devices for suspend and shutdown: suppliers before consumers (R52, R84). The
 * kernel's power list and its global list change together, so one list stands for both; the order
 * on the bus (R1) is another.
 */
final class DeviceOrder {
  private final SequencedSet<LinuxDevice> order = new LinkedHashSet<>();

  void append(LinuxDevice device) {
    order.add(device);
  }

  void remove(LinuxDevice device) {
    order.remove(device);
  }

  boolean holds(LinuxDevice device) {
    return order.contains(device);
  }

  List<LinuxDevice> devices() {
    return List.copyOf(order);
  }

  /**
   * Moves a device and all that depend on it to the end, each behind what it depends on. What has
   * not arrived yet is passed over, with what depends on it moved all the same.
   */
  void moveToTail(LinuxDevice device) {
    List<LinuxDevice> last = new ArrayList<>();
    collect(device, new HashSet<>(), last);
    for (LinuxDevice moved : last.reversed()) {
      if (order.remove(moved)) {
        order.addLast(moved);
      }
    }
  }

  /**
   * Collects them from the last place to the first. The kernel moves a device once for every way
   * that leads to it, so the last way counts; going backwards, that is the first one.
   */
  private static void collect(LinuxDevice device, Set<LinuxDevice> seen, List<LinuxDevice> last) {
    if (seen.add(device)) {
      device.consumers.reversed().stream()
          .filter(link -> !link.syncStateOnly())
          .forEach(link -> collect(link.consumer, seen, last));
      device.children.reversed().forEach(child -> collect(child, seen, last));
      last.add(device);
    }
  }
}
