package dev.probus.core.precise;

import dev.probus.core.resource.Slot;

/**
 * A resource that a probe publishes when it binds, beside its first.
 *
 * @param slot the resource
 * @param value its value
 */
record Publication(Slot<DeviceNode> slot, Object value) {}
