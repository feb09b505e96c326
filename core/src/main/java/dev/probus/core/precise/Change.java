package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.core.resource.Slot;
import dev.probus.core.resource.SlotTable;
import java.util.List;

/**
 * What a device that is there has turned into, with all that has to be asked of it: that is foreign
 * code, so it is asked before the fact is stated.
 */
record Change(
    Device device, DeviceId id, List<Modalias> modaliases, List<Slot<DeviceNode>> promises) {

  /** Asks a device for its facts. Not under the baton. */
  static Change of(Device device, SlotTable<DeviceNode> slots) {
    List<Modalias> modaliases = List.copyOf(device.modaliases());
    List<Slot<DeviceNode>> promises = slots.slots(device.promises());
    return new Change(device, device.id(), modaliases, promises);
  }
}
