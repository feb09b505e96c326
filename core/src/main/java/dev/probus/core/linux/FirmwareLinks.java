package dev.probus.core.linux;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what firmware says into device links (R87, R95 to R98). */
final class FirmwareLinks {
  private final LinkMode mode;
  private final Linking linking;
  private final Trace trace;
  private boolean driversDone;
  private boolean bestEffort;

  FirmwareLinks(LinkMode mode, Linking linking, Trace trace) {
    this.mode = mode;
    this.linking = linking;
    this.trace = trace;
  }

  LinkMode mode() {
    return mode;
  }

  /** Whether devices may be probed without suppliers that have no driver (R68). */
  void bestEffort(boolean on) {
    bestEffort = on;
  }

  /** Tells whether the device is to be probed as well as it can be (R68, R85). */
  boolean bestEffort(LinuxDevice device) {
    return bestEffort && device.canMatch;
  }

  /** Links a device that arrives to those that wait for it, and to those it needs (R7). */
  void arrives(LinuxDevice device) {
    FirmwareNode node = device.node();
    if (node != null && node.device == null) {
      node.device = device;
      if (mode != LinkMode.OFF) {
        read(node);
        linkConsumers(node);
        linkSuppliers(device, node, node);
      }
    }
  }

  /** Forgets a device that goes (R103). */
  void leaves(LinuxDevice device) {
    FirmwareNode node = device.node();
    if (node != null && node.device == device) {
      node.device = null;
    }
  }

  /** Returns the node that the device waits for though it is no device yet, or null (R85). */
  @Nullable FirmwareNode missing(LinuxDevice device) {
    FirmwareNode node = device.node();
    if (node == null || mode == LinkMode.PERMISSIVE) {
      return null;
    }
    return node.suppliers.stream()
        .filter(link -> !link.cycle)
        .map(link -> link.supplier)
        .findFirst()
        .orElse(null);
  }

  /**
   * A device that is bound needs nothing more; it stands in for those nodes below it that have not
   * become devices (R87).
   */
  void bound(LinuxDevice device) {
    FirmwareNode node = device.node();
    if (node != null && node.device == device) {
      List.copyOf(node.suppliers).forEach(FirmwareLink::delete);
      node.children().forEach(child -> inherit(child, node));
      linkConsumers(node);
    }
  }

  /** All drivers are there: suppliers that none of them matches hold nobody back (R67). */
  void driversDone(Iterable<LinuxDevice> devices) {
    driversDone = true;
    for (LinuxDevice supplier : devices) {
      if (!supplier.canMatch) {
        supplier.consumers.forEach(DeviceLink::relax);
      }
    }
  }

  /** A device that came after all drivers and has none does not hold its consumers back (R7). */
  void unblockConsumers(LinuxDevice device) {
    if (device.node() != null && driversDone && !device.canMatch && mode.holdsBack()) {
      device.consumers.forEach(DeviceLink::relax);
    }
  }

  private static void read(FirmwareNode node) {
    if (!node.read) {
      node.read = true;
      node.needs().forEach(supplier -> FirmwareLink.hang(node, supplier, false));
    }
    node.children().forEach(FirmwareLinks::read);
  }

  private static void inherit(FirmwareNode child, FirmwareNode heir) {
    if (child.device == null) {
      child.notDevice = true;
      for (FirmwareLink link : List.copyOf(child.consumers)) {
        FirmwareLink.hang(link.consumer, heir, link.cycle);
        link.delete();
      }
      child.children().forEach(grandchild -> inherit(grandchild, heir));
    }
  }

  /** A consumer that is no device yet is stood for by the nearest device above it (R98). */
  private void linkConsumers(FirmwareNode node) {
    for (FirmwareLink link : List.copyOf(node.consumers)) {
      LinuxDevice consumer = link.consumer.device;
      if (consumer != null) {
        if (create(consumer, link)) {
          link.delete();
        }
      } else {
        LinuxDevice proxy = link.consumer.deviceAbove();
        if (proxy != null && !holds(proxy, node)) {
          create(proxy, link);
        }
      }
    }
  }

  /** No device needs what is a part of it. */
  private static boolean holds(LinuxDevice proxy, FirmwareNode node) {
    FirmwareNode above = proxy.node();
    return above != null && above != node && above.contains(node);
  }

  /** The needs of all nodes below count too, as links of this device that hold nobody back. */
  private void linkSuppliers(LinuxDevice device, FirmwareNode own, FirmwareNode node) {
    for (FirmwareLink link : List.copyOf(node.suppliers)) {
      if (create(device, link) && node == own) {
        link.delete();
      }
    }
    node.children().forEach(child -> linkSuppliers(device, own, child));
  }

  /** Makes a device link if it can; tells whether that is settled, be it by a refusal. */
  private boolean create(LinuxDevice consumer, FirmwareLink link) {
    FirmwareNode supplier = link.supplier;
    FirmwareNode node = consumer.node();
    if (supplier.childBoundOnAdd() && supplier != node && supplier.contains(node)) {
      return true;
    }
    if (FirmwareCycles.relax(link.consumer, supplier)) {
      link.cycle = true;
      trace.log(
          LogLevel.INFO, link.consumer + ": relaxed a circle of dependences with " + supplier);
    }
    LinuxDevice device = supplier.notDevice ? supplier.deviceAbove() : supplier.device;
    if (device == null) {
      return neverDevice(supplier);
    }
    boolean pointless = supplier.initialized() && device.linkStatus == LinkStatus.NO_DRIVER;
    if (!pointless && consumer != device) {
      link(consumer, device, link);
    }
    return true;
  }

  private void link(LinuxDevice consumer, LinuxDevice supplier, FirmwareLink link) {
    if (!linking.add(consumer, supplier, flags(consumer, link))) {
      String text = ": no device link to supplier ";
      trace.log(LogLevel.ERROR, consumer + text + supplier + " for " + link.consumer);
    }
  }

  private Set<LinkFlag> flags(LinuxDevice consumer, FirmwareLink link) {
    if (consumer.node() != link.consumer) {
      return LinkMode.PERMISSIVE.flags();
    }
    if (!link.cycle) {
      return mode.flags();
    }
    Set<LinkFlag> flags = EnumSet.copyOf(LinkMode.PERMISSIVE.flags());
    flags.add(LinkFlag.CYCLE);
    return flags;
  }

  /** Tells whether a node, or one above it, works without a driver or a device (R98). */
  private static boolean neverDevice(FirmwareNode node) {
    @Nullable FirmwareNode at = node;
    while (at != null) {
      LinuxDevice device = at.device;
      if (at.initialized() && (device == null || device.linkStatus == LinkStatus.NO_DRIVER)) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }
}
