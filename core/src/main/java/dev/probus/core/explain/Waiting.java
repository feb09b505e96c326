package dev.probus.core.explain;

import dev.probus.api.DeviceId;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A device that waits, among all devices of its engine.
 *
 * @param device the device
 * @param all every device by its id
 */
public record Waiting(DeviceStatus device, Map<DeviceId, DeviceStatus> all) {

  /** Copies the map. */
  public Waiting {
    all = Map.copyOf(all);
  }

  /**
   * Says in one line what the device waits for, and why that is missing, down to the root: {@code
   * card waits for Amplifier amp, promised by speaker, which waits for Regulator vdd: nobody
   * provides it}.
   */
  public String explain() {
    if (device.verdicts().isEmpty() && device.missing().size() > 1) {
      return device.id()
          + " waits for "
          + device.missing().stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    return Inquiry.into(all).of(device.id()).map(Why::line).orElseThrow();
  }
}
