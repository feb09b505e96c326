package dev.probus.core.precise;

import dev.probus.core.resource.Slot;
import org.jspecify.annotations.Nullable;

/** A resource that a probe publishes when it binds. */
final class Publication {
  final Slot<DeviceNode> slot;
  final Object value;

  /** The one stated after it by the same probe. Written by the probe's lane. */
  @Nullable Publication next;

  Publication(Slot<DeviceNode> slot, Object value) {
    this.slot = slot;
    this.value = value;
  }
}
