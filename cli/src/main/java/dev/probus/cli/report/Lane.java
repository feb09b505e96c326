package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one device has been at. Times are in nanoseconds of the engine's clock.
 *
 * @param appeared when it was there
 * @param addedBy the device whose driver added it
 * @param bound when it was bound, if it is
 * @param spans what it was at, by the time when that began
 */
record Lane(long appeared, Optional<DeviceId> addedBy, OptionalLong bound, List<Span> spans) {
  /** A device of which nothing is told. */
  static final Lane EMPTY = new Lane(0, Optional.empty(), OptionalLong.empty(), List.of());

  /** Copies the list. */
  Lane {
    spans = List.copyOf(spans);
  }
}
