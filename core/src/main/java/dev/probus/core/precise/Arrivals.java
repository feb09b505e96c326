package dev.probus.core.precise;

import dev.probus.core.queue.Fact;
import java.util.ArrayList;
import java.util.List;
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

  /** The driver that is being asked about them, and whether it may be. */
  private @Nullable DriverNode asked;

  private boolean mayAsk;
  private List<DriverNode> askedBefore = List.of();

  void add(DeviceNode node) {
    devices.add(node);
    size++;
  }

  /**
   * Counts this thread among those who ask a driver, once for all devices that come after each
   * other; tells whether it may be asked.
   */
  boolean enter(DriverNode driver) {
    DriverNode present = asked;
    if (present == driver) {
      return mayAsk;
    }
    if (present != null) {
      askedBefore = askedBefore.isEmpty() ? new ArrayList<>() : askedBefore;
      askedBefore.add(present);
    }
    asked = driver;
    mayAsk = driver.enter();
    return mayAsk;
  }

  /** Who asked has been heard. Holder only. */
  void heard() {
    if (!askedBefore.isEmpty()) {
      askedBefore.forEach(DriverNode::heard);
    }
    if (asked != null) {
      asked.heard();
    }
  }

  boolean isFull() {
    return size == MOST;
  }

  /** Returns the next device; null if there is none. */
  @Nullable DeviceNode poll() {
    return devices.poll();
  }
}
