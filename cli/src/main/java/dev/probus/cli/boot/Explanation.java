package dev.probus.cli.boot;

import dev.probus.cli.console.Thrown;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.Snapshot;
import dev.probus.core.explain.Waiting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of each device that is not bound why, in one line. */
public final class Explanation {
  private Explanation() {}

  /** Returns the lines by device, in the order of the devices. */
  public static Map<DeviceStatus, String> of(Booted booted) {
    return of(booted.snapshot(), booted.history());
  }

  /** Returns the lines by device, in the order of the devices. */
  public static Map<DeviceStatus, String> of(Snapshot snapshot, Recording recording) {
    return of(snapshot, Historian.tell(recording.entries()));
  }

  private static Map<DeviceStatus, String> of(Snapshot snapshot, History history) {
    Map<DeviceStatus, String> lines = new LinkedHashMap<>();
    for (DeviceStatus device : snapshot.devices()) {
      if (device.state() != DeviceState.BOUND) {
        lines.put(device, device.id() + withoutWait(device, history.of(device.id())));
      }
    }
    for (Waiting waiting : snapshot.waiting()) {
      lines.put(waiting.device(), waiting.explain());
    }
    return lines;
  }

  private static String withoutWait(DeviceStatus device, Story story) {
    return switch (device.state()) {
      case FAILED -> " has failed: " + failures(device, story);
      case UNMATCHED -> " has no driver" + notes(device);
      case UNBOUND -> " was unbound" + notes(device);
      default -> " is " + StateWord.json(device.state()) + notes(device);
    };
  }

  private static String failures(DeviceStatus device, Story story) {
    return story.failures().isEmpty()
        ? device.failure().map(Thrown::line).orElse("nobody says why")
        : story.failures().stream()
            .map(failed -> failed.driver() + ": " + Thrown.line(failed.cause()))
            .collect(Collectors.joining("; "));
  }

  private static String notes(DeviceStatus device) {
    return device.notes().isEmpty()
        ? ""
        : device.notes().stream().distinct().collect(Collectors.joining("; ", ": ", ""));
  }
}
