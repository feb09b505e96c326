package dev.probus.core.explain;

import java.util.List;

/**
 * Why a device is not bound. Immutable.
 *
 * @param device the device
 * @param path from the device to the root that decides most, one hop a device; not empty
 * @param roots all roots that it depends on, the most decisive first; not empty
 * @param action what could be done about the first of them
 */
public record Why(DeviceStatus device, List<Hop> path, List<Hop> roots, Action action) {

  /** Copies the lists. */
  public Why {
    path = List.copyOf(path);
    roots = List.copyOf(roots);
  }

  /** Returns the root that decides most. */
  public Hop root() {
    return path.getLast();
  }

  /** Returns the path as one line. */
  public String line() {
    return Sentence.of(path);
  }

  /**
   * Devices that are not bound for the same reason.
   *
   * @param root the reason, and the device that it is about
   * @param action what could be done about it
   * @param devices who is not bound because of it, in the order in which they appeared
   */
  public record Group(Hop root, Action action, List<DeviceStatus> devices) {
    /** Copies the devices. */
    public Group {
      devices = List.copyOf(devices);
    }
  }
}
