package dev.probus.core.precise;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.resource.Slot;
import dev.probus.core.resource.SlotTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a candidate what it needs for a device, and what it promises. */
final class Preparation extends Call {
  private static final Comparator<ResourceKey<?>> ORDER =
      Comparator.<ResourceKey<?>, String>comparing(ResourceKey::name)
          .thenComparing(key -> key.type().getName());

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
      needs = handles(node.requireDriver().driver().needs(node.device));
      promises = handles(node.requireDriver().driver().promises(node.device));
    } catch (Throwable e) { // contained: it fails this candidate for this device
      failure = Failure.of(e);
    }
  }

  @Override
  String what() {
    return "needs";
  }

  private List<Slot<DeviceNode>> handles(Set<ResourceKey<?>> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Slot<DeviceNode>> handles = new ArrayList<>(keys.size());
    for (ResourceKey<?> key : inOrder(keys)) {
      handles.add(slots.slot(key));
    }
    return handles;
  }

  /** A set without an order of its own has another one in each run of the program. */
  private static Collection<ResourceKey<?>> inOrder(Set<ResourceKey<?>> keys) {
    if (keys.size() == 1 || keys instanceof SequencedSet) {
      return keys;
    }
    return keys.stream().sorted(ORDER).toList();
  }
}
