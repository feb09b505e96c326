package dev.probus.core.precise;

import dev.probus.core.queue.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The fact that several devices are there, in order: the baton changes hands once for all of them.
 * Filled by the thread that tells of them, emptied by the holder of the baton.
 */
final class Arrivals extends Fact {
  /** How many devices are told of at once at the most, so that no hold takes long. */
  static final int MOST = 64;

  private final Line devices = new Line();
  private int size;

  void add(DeviceNode node) {
    devices.add(node);
    size++;
  }

  boolean isFull() {
    return size == MOST;
  }

  /** Returns the next device; null if there is none. */
  @Nullable DeviceNode poll() {
    return devices.poll();
  }
}
