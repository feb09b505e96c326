package dev.probus.bus.devicetree.binding;

import dev.probus.bus.devicetree.tree.Node;

/**
 * A reference, and who answers for what it refers to.
 *
 * @param reference the reference
 * @param owner the nearest node upwards from the target that says what it is compatible with
 * @param early whether that is set up before there are devices; otherwise it is a device
 */
public record Supply(Reference reference, Node owner, boolean early) {

  Supply later() {
    return new Supply(reference.later(), owner, early);
  }
}
