package dev.probus.cli.boot;

import dev.probus.api.DeviceId;
import dev.probus.api.event.EngineEvent;
import java.util.List;
import java.util.Map;

/**
 * An event log, told by devices.
 *
 * @param stories what happened to each device
 * @param modules the modules that were loaded, in order
 * @param troubles what went wrong beside the devices, a line each, in order
 * @param notes what buses and drivers said that is no trouble, in order
 */
public record History(
    Map<DeviceId, Story> stories,
    List<String> modules,
    List<String> troubles,
    List<EngineEvent.Noted> notes) {
  /** Copies all. */
  public History {
    notes = List.copyOf(notes);
    stories = Map.copyOf(stories);
    modules = List.copyOf(modules);
    troubles = List.copyOf(troubles);
  }

  /** Returns what happened to a device. */
  public Story of(DeviceId device) {
    return stories.getOrDefault(device, Story.NOTHING);
  }
}
