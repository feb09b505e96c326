package dev.probus.bus.devicetree;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.devicetree.binding.Kind;

/**
 * What somebody in the tree has for others: the value of the resource that its driver publishes.
 *
 * @param kind what it is
 * @param path the node that references name, as {@code /soc/clock-controller@e6150000}
 */
public record Provision(Kind kind, String path) {

  /** Returns the resource of a device's own node. */
  public static ResourceKey<Provision> key(DeviceId device, Kind kind) {
    return key(device, kind, "");
  }

  /**
   * Returns the resource of a node below a device.
   *
   * @param device whose driver publishes it
   * @param kind what it is
   * @param part the node's path below the device's; empty for the device's own node
   */
  public static ResourceKey<Provision> key(DeviceId device, Kind kind, String part) {
    return ResourceKey.of(
        Provision.class, device + "/" + kind.word() + (part.isEmpty() ? "" : "/" + part));
  }
}
