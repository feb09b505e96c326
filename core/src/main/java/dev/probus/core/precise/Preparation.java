package dev.probus.core.precise;

import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import dev.probus.core.resource.SlotTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a candidate what it needs for a device, and what it promises, in the candidate's lane. */
final class Preparation extends Call {
  private final SlotTable<DeviceNode> slots;

  /** Whether the device can be one of its needs was for the holder to see. */
  private final @Nullable Need<DeviceNode> spare;

  /** What is needed, linked as siblings; in no list of users yet. */
  @Nullable Need<DeviceNode> needs;

  List<Slot<DeviceNode>> promises = List.of();
  @Nullable Failure failure;

  Preparation(DeviceNode node, SlotTable<DeviceNode> slots) {
    super(node);
    this.slots = slots;
    this.spare = node.spare();
  }

  @Override
  void run() {
    try {
      needs = slots.needs(node, node.requireDriver().driver().needs(node.device), spare);
      promises = slots.slots(node.requireDriver().driver().promises(node.device));
    } catch (Throwable e) { // contained: it fails this candidate for this device
      failure = Failure.of(e);
    }
  }

  @Override
  String what() {
    return "needs";
  }
}
