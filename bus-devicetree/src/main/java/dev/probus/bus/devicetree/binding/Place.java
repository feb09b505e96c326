package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * A node that becomes a device.
 *
 * @param node the node
 * @param name the device's name
 * @param above the node of the device that it hangs below; null if there is none
 * @param onProbe whether the driver of that one adds it; otherwise it is there from the start
 */
public record Place(Node node, String name, @Nullable Node above, boolean onProbe) {}
