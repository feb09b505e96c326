package dev.probus.core.precise;

import org.jspecify.annotations.Nullable;

/**
 * Devices that stand in line, linked by a field of their own: each stands in one line at the most.
 * For one thread at a time.
 */
final class Line {
  private @Nullable DeviceNode first;
  private @Nullable DeviceNode last;

  boolean isEmpty() {
    return first == null;
  }

  /** Lets a device that stands in no line stand behind all others. */
  void add(DeviceNode node) {
    node.nextInLine(null);
    if (last == null) {
      first = node;
    } else {
      last.nextInLine(node);
    }
    last = node;
  }

  /** Takes the first device; null if there is none. */
  @Nullable DeviceNode poll() {
    DeviceNode node = first;
    if (node != null) {
      first = node.takeNextInLine();
      last = first == null ? null : last;
    }
    return node;
  }

  /** Takes a device that stands here out of the line. */
  void remove(DeviceNode node) {
    Line others = new Line();
    for (DeviceNode at = poll(); at != null; at = poll()) {
      if (at != node) {
        others.add(at);
      }
    }
    first = others.first;
    last = others.last;
  }
}
