package dev.probus.core.linux;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What device links do when a device is linked, probed, bound, unbound and removed (section D). */
final class Links {
  private static final Set<LinkFlag> AUTOREMOVE =
      EnumSet.of(LinkFlag.AUTOREMOVE_CONSUMER, LinkFlag.AUTOREMOVE_SUPPLIER);

  private final Deferral deferral;

  Links(Deferral deferral) {
    this.deferral = deferral;
  }

  /**
   * Links two devices, or merges into the link that they have (R81, R82).
   *
   * @return whether there is such a link now; false if the core refuses
   */
  boolean add(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    if (contradictory(asked) || Dependence.exists(consumer, supplier)) {
      return false;
    }
    find(consumer, supplier)
        .ifPresentOrElse(link -> link.merge(asked), () -> create(consumer, supplier, asked));
    return true;
  }

  /**
   * Asks whether every supplier is bound, before a probe (R85). The device counts as probing from
   * then on, even if not.
   *
   * @return the first supplier that is not ready, or null
   */
  @Nullable LinuxDevice claimSuppliers(LinuxDevice device) {
    LinuxDevice missing = null;
    for (DeviceLink link : device.suppliers) {
      if (link.managed() && link.state != LinkState.AVAILABLE) {
        missing = link.supplier;
        break;
      }
      if (link.managed()) {
        link.state = LinkState.CONSUMER_PROBE;
      }
    }
    if (missing != null) {
      rollBack(device);
    }
    device.linkStatus = LinkStatus.PROBING;
    return missing;
  }

  /** Tells the links that the device is bound; consumers that asked for it are listed (R87). */
  void driverBound(LinuxDevice device) {
    for (DeviceLink link : device.consumers) {
      if (link.managed() && !link.state.inUse()) {
        link.state = LinkState.AVAILABLE;
        if (link.has(LinkFlag.AUTOPROBE_CONSUMER)) {
          deferral.add(link.consumer);
        }
      }
    }
    device.suppliers.stream()
        .filter(DeviceLink::managed)
        .forEach(link -> link.state = LinkState.ACTIVE);
    device.linkStatus = LinkStatus.DRIVER_BOUND;
  }

  /** Tells the links that the probe failed (R89). */
  void probeFailed(LinuxDevice device) {
    for (DeviceLink link : device.consumers) {
      if (link.managed() && link.state.inUse()) {
        link.state = LinkState.DORMANT;
      }
    }
    leaveSuppliers(device);
  }

  /** Tells the links that the driver is gone (R91). */
  void driverGone(LinuxDevice device) {
    for (DeviceLink link : List.copyOf(device.consumers)) {
      if (link.managed()) {
        if (link.state == LinkState.SUPPLIER_UNBIND && link.has(LinkFlag.AUTOREMOVE_SUPPLIER)) {
          link.dropManaged();
        } else {
          link.state = LinkState.DORMANT;
        }
      }
    }
    leaveSuppliers(device);
  }

  /**
   * Marks the device as unbinding, and the links to its consumers up to the first one that is in
   * use (R94).
   *
   * @return whether a consumer is bound or probing
   */
  boolean busy(LinuxDevice device) {
    boolean busy = false;
    for (DeviceLink link : device.consumers) {
      if (link.managed()) {
        busy = link.state.inUse();
        if (busy) {
          break;
        }
        link.state = LinkState.SUPPLIER_UNBIND;
      }
    }
    device.linkStatus = LinkStatus.UNBINDING;
    return busy;
  }

  /** Deletes all links of a device that goes, managed or not (R93). */
  void purge(LinuxDevice device) {
    List.copyOf(device.suppliers).reversed().forEach(DeviceLink::delete);
    List.copyOf(device.consumers).reversed().forEach(DeviceLink::delete);
  }

  private static boolean contradictory(Set<LinkFlag> asked) {
    boolean autoremove = asked.stream().anyMatch(AUTOREMOVE::contains);
    return (asked.contains(LinkFlag.STATELESS) && asked.size() > 1)
        || (asked.contains(LinkFlag.AUTOPROBE_CONSUMER) && autoremove);
  }

  private static Optional<DeviceLink> find(LinuxDevice consumer, LinuxDevice supplier) {
    return supplier.consumers.stream().filter(link -> link.consumer == consumer).findFirst();
  }

  /** Of both kinds of removal the later one counts (R82). */
  private static void create(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    Set<LinkFlag> flags = EnumSet.noneOf(LinkFlag.class);
    flags.addAll(asked);
    if (asked.containsAll(AUTOREMOVE)) {
      flags.remove(LinkFlag.AUTOREMOVE_CONSUMER);
    }
    DeviceLink.hang(consumer, supplier, flags);
  }

  /** Gives back what a check claimed, and by the way what others left claimed (R85). */
  private static void rollBack(LinuxDevice device) {
    for (DeviceLink link : device.suppliers) {
      if (link.state == LinkState.CONSUMER_PROBE) {
        link.release();
      }
    }
  }

  /** The supplier part of R89, in reverse. */
  private static void leaveSuppliers(LinuxDevice device) {
    for (DeviceLink link : List.copyOf(device.suppliers).reversed()) {
      if (link.managed() && link.has(LinkFlag.AUTOREMOVE_CONSUMER)) {
        link.dropManaged();
      } else if (link.managed() && link.state.inUse()) {
        link.release();
      }
    }
    device.linkStatus = LinkStatus.NO_DRIVER;
  }
}
