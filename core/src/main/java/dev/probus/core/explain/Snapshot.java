package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import dev.probus.api.event.ResourceEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An engine's devices at one moment, in the order in which they appeared. Immutable.
 *
 * @param settled whether nothing could move at that moment
 * @param devices the devices
 * @param running the calls into drivers that had not returned
 * @param refused publications that were refused since somebody else provides the resource
 */
public record Snapshot(
    boolean settled,
    List<DeviceStatus> devices,
    List<RunningCall> running,
    List<ResourceEvent.Refused> refused) {

  /** Copies the lists. */
  public Snapshot {
    devices = List.copyOf(devices);
    running = List.copyOf(running);
    refused = List.copyOf(refused);
  }

  /** Returns what is known of a device, if it is there. */
  public Optional<DeviceStatus> device(DeviceId id) {
    return devices.stream().filter(d -> d.id().equals(id)).findFirst();
  }

  /** Returns the devices in one state. */
  public List<DeviceStatus> in(DeviceState state) {
    return devices.stream().filter(d -> d.state() == state).toList();
  }

  /** Returns the devices that wait for resources, each able to explain itself. */
  public List<Waiting> waiting() {
    // Unmodifiable, so that each of them shares it instead of copying it.
    Map<DeviceId, DeviceStatus> all =
        devices.stream()
            .collect(Collectors.toUnmodifiableMap(DeviceStatus::id, Function.identity()));
    return in(DeviceState.WAITING).stream().map(d -> new Waiting(d, all)).toList();
  }
}
