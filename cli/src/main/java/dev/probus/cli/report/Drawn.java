package dev.probus.cli.report;

import dev.probus.api.DeviceId;
import java.util.List;
import java.util.Map;

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

  Lane of(DeviceId device) {
    return lanes.getOrDefault(device, Lane.EMPTY);
  }
}
