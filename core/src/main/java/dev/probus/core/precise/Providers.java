package dev.probus.core.precise;

import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who would provide a resource that is absent. Holder only. */
final class Providers {
  private final World world;

  Providers(World world) {
    this.world = world;
  }

  /** Returns who promised it, in order; if nobody did, who had it last and is still there. */
  List<Owner> of(Slot<DeviceNode> slot) {
    if (!slot.promisers().isEmpty()) {
      return slot.promisers();
    }
    Owner last = present(slot.lastOwner());
    return last == null ? List.of() : List.of(last);
  }

  /** Returns the one to be waited for: of those who would provide it, the first that waits. */
  @Nullable Owner chief(Slot<DeviceNode> slot) {
    List<Owner> owners = of(slot);
    return owners.stream()
        .filter(owner -> owner instanceof DeviceNode d && d.state() == DeviceState.WAITING)
        .findFirst()
        .orElseGet(() -> owners.isEmpty() ? null : owners.getFirst());
  }

  /** A device that went away is not there; but one of its id that came back in its place is. */
  private @Nullable Owner present(@Nullable Owner owner) {
    return owner instanceof DeviceNode device ? world.devices.get(device.id) : owner;
  }
}
