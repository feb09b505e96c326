package dev.probus.core.linux;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for circles that a new link would close, and takes the force from every link on them, so
 * that nothing in a circle holds anything else in it back (R97).
 */
final class FirmwareCycles {
  private final FirmwareNode consumer;
  private final Set<FirmwareNode> above = new HashSet<>();

  private FirmwareCycles(FirmwareNode consumer) {
    this.consumer = consumer;
  }

  /** Relaxes the circles from a consumer by way of a supplier; tells whether there are any. */
  static boolean relax(FirmwareNode consumer, FirmwareNode supplier) {
    return new FirmwareCycles(consumer).reaches(supplier);
  }

  /** A node is looked at once on each way to it, not once in all: every circle is to be found. */
  private boolean reaches(@Nullable FirmwareNode node) {
    if (node == null || !above.add(node)) {
      return false;
    }
    boolean found = node == consumer || (!settled(node) && leadsBack(node));
    above.remove(node);
    return found;
  }

  /** A bound device needs nobody whose device has not begun to bind. */
  private boolean settled(FirmwareNode node) {
    LinuxDevice supplier = node.device;
    LinuxDevice waiting = consumer.device;
    return supplier != null
        && supplier.linkStatus == LinkStatus.DRIVER_BOUND
        && waiting != null
        && waiting.linkStatus == LinkStatus.NO_DRIVER;
  }

  /** All three ways are gone, even if the first leads back. */
  private boolean leadsBack(FirmwareNode node) {
    boolean found = byFirmwareLinks(node);
    found |= byParent(node);
    found |= byDeviceLinks(node);
    return found;
  }

  private boolean byFirmwareLinks(FirmwareNode node) {
    boolean found = false;
    for (FirmwareLink link : List.copyOf(node.suppliers)) {
      if (reaches(link.supplier)) {
        link.cycle = true;
        found = true;
      }
    }
    return found;
  }

  /** The parent of the device counts before the parent of the node. */
  private boolean byParent(FirmwareNode node) {
    LinuxDevice device = node.device;
    LinuxDevice parent = device == null ? node.deviceAbove() : device.parent();
    return parent != null && reaches(parent.node());
  }

  private boolean byDeviceLinks(FirmwareNode node) {
    LinuxDevice device = node.device;
    boolean found = false;
    if (device != null) {
      for (DeviceLink link : List.copyOf(device.suppliers)) {
        boolean forceless = link.syncStateOnly() && !link.has(LinkFlag.CYCLE);
        if (!forceless && reaches(link.supplier.node())) {
          link.relax();
          link.onCircle();
          found = true;
        }
      }
    }
    return found;
  }
}
