package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import java.util.List;
import java.util.Optional;

/**
 * Why a device was not bound earlier: what happened one after the other until it was, with nothing
 * in between. Immutable.
 *
 * @param device the device
 * @param bound when it was bound, in nanoseconds of the engine's clock
 * @param segments the parts of that time, in order; the first begins at 0, each at the end of the
 *     one before it, and the last ends when the device was bound
 */
public record CriticalPath(DeviceId device, long bound, List<Segment> segments) {

  /** Copies the segments. */
  public CriticalPath {
    segments = List.copyOf(segments);
  }

  /**
   * A part of the time.
   *
   * @param kind what it went by with
   * @param device whose part it is; empty if it is none's
   * @param what what took it: a driver, a module, work, a resource, a bus
   * @param from when it began, in nanoseconds
   * @param until when it ended
   */
  public record Segment(Kind kind, Optional<DeviceId> device, String what, long from, long until) {
    /** Returns how long it lasted, in nanoseconds. */
    public long nanos() {
      return until - from;
    }
  }

  /** With what time went by. */
  public enum Kind {
    /** A bus had not told of the device. */
    BUS,
    /** A module was being loaded. */
    MODULE,
    /** A driver had not been registered. */
    DRIVER,
    /** The device waited for its turn: for a lane, a worker or a lock. */
    LANE,
    /** A driver's probe ran. */
    PROBE,
    /** Work after a probe ran. */
    WORK,
    /** Somebody outside the buses had not published a resource. */
    RESOURCE,
    /** An optional resource was waited for, which did not come. */
    OPTIONAL,
    /** The device had deferred, and nobody looked at it again, not even when all was there. */
    RETRY
  }

  /** Returns the path to when a device was bound last; nothing if the run did not bind it. */
  public static Optional<CriticalPath> of(Recording recording, DeviceId device) {
    return new PathFinder(recording).to(device);
  }
}
