package dev.probus.core.precise;

import dev.probus.core.resource.Slot;

/** A resource that a probe publishes when it binds. */
record Publication(Slot<DeviceNode> slot, Object value) {}
