package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;

/**
 * One node's word that it has to do with another.
 *
 * @param from the node that says so
 * @param property the property that says so
 * @param target the node referred to
 * @param kind what is referred to
 * @param firmware whether the kernel makes a firmware link of it
 * @param needed whether drivers cannot do without it while they probe
 */
public record Reference(
    Node from, String property, Node target, Kind kind, boolean firmware, boolean needed) {

  /** Returns the same reference, without which a driver can probe. */
  Reference later() {
    return new Reference(from, property, target, kind, firmware, false);
  }
}
