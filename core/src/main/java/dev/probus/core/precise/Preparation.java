package dev.probus.core.precise;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Slot;
import dev.probus.core.resource.SlotTable;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a candidate what it needs for a device, and what it promises. */
final class Preparation extends Call {
  private final SlotTable<DeviceNode> slots;
  List<Slot<DeviceNode>> needs = List.of();
  List<Slot<DeviceNode>> promises = List.of();
  @Nullable Failure failure;

  Preparation(DeviceNode node, SlotTable<DeviceNode> slots) {
    super(node);
    this.slots = slots;
  }

  @Override
  void run() {
    try {
      needs = slots.slots(inOrder(node.requireDriver().driver().needs(node.device)));
      promises = slots.slots(inOrder(node.requireDriver().driver().promises(node.device)));
    } catch (Throwable e) { // contained: it fails this candidate for this device
      failure = Failure.of(e);
    }
  }

  @Override
  String what() {
    return "needs";
  }

  /** A set without an order of its own has another one in each run of the program. */
  private static Collection<ResourceKey<?>> inOrder(Set<ResourceKey<?>> keys) {
    if (keys.size() <= 1 || keys instanceof SequencedSet) {
      return keys;
    }
    return keys.stream().sorted(Preparation::order).toList();
  }

  /** Compares by hand: what the platform makes of comparators has to be linked at each start. */
  private static int order(ResourceKey<?> a, ResourceKey<?> b) {
    int byName = a.name().compareTo(b.name());
    return byName != 0 ? byName : a.type().getName().compareTo(b.type().getName());
  }
}
