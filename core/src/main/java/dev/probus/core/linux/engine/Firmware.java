package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.core.linux.FirmwareNode;
import java.util.HashMap;
import java.util.Map;

/** What firmware says of devices, those included that never appear (R95). Inside the core. */
final class Firmware {
  private final Map<DeviceId, FirmwareNode> nodes = new HashMap<>();

  /** Returns the node of a device, with all that it needs. */
  FirmwareNode node(Device device) {
    FirmwareNode node = nodes.get(device.id());
    if (node == null) {
      FirmwareNode parent = device.parent().map(nodes::get).orElse(null);
      node = new FirmwareNode(device.id().toString(), parent);
      nodes.put(device.id(), node);
    }
    for (DeviceId supplier : device.suppliers()) {
      node.needs(nodes.computeIfAbsent(supplier, id -> new FirmwareNode(id.toString(), null)));
    }
    return node;
  }

  /** Returns the id of the device that a node stands for. */
  static DeviceId id(String node) {
    int slash = node.indexOf('/');
    return DeviceId.of(node.substring(0, slash), node.substring(slash + 1));
  }
}
