package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recording, drawn up.
 *
 * @param lanes what each device was at
 * @param loads the modules, by the time when loading them began
 */
record Drawn(Map<DeviceId, Lane> lanes, List<Load> loads) {
  /** Copies both. */
  Drawn {
    lanes = Map.copyOf(lanes);
    loads = List.copyOf(loads);
  }

  /** Returns the device that was bound last; nothing if none is. */
  Optional<DeviceId> last() {
    return lanes.entrySet().stream()
        .filter(e -> e.getValue().bound().isPresent())
        .max(
            Comparator.<Map.Entry<DeviceId, Lane>>comparingLong(
                    e -> e.getValue().bound().orElseThrow())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  Lane of(DeviceId device) {
    return lanes.getOrDefault(device, Lane.EMPTY);
  }
}
