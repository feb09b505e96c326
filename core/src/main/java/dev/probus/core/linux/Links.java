package dev.probus.core.linux;

import java.util.ArrayList;
import java.util.List;

/** What device links do when a device is probed, bound, unbound and removed (section D). */
final class Links {
  private final Deferral deferral;
  private final FirmwareLinks firmware;
  private final SyncState syncState;

  Links(Deferral deferral, FirmwareLinks firmware, SyncState syncState) {
    this.deferral = deferral;
    this.firmware = firmware;
    this.syncState = syncState;
  }

  /**
   * Asks whether every supplier is bound, before a probe (R85). The device counts as probing from
   * then on, even if not; only where a supplier is no device yet nothing is touched.
   */
  SupplierCheck claimSuppliers(LinuxDevice device) {
    FirmwareNode absent = firmware.missing(device);
    boolean bestEffort = firmware.bestEffort(device);
    if (absent != null && !bestEffort) {
      return new SupplierCheck.Absent(absent);
    }
    boolean partial = absent != null;
    for (DeviceLink link : device.suppliers) {
      if (!link.managed()) {
        continue;
      }
      if (link.state == LinkState.AVAILABLE || link.has(LinkFlag.SYNC_STATE_ONLY)) {
        link.state = LinkState.CONSUMER_PROBE;
      } else if (bestEffort && unexpected(link)) {
        partial = true;
      } else {
        rollBack(device);
        device.linkStatus = LinkStatus.PROBING;
        return new SupplierCheck.Unbound(link.supplier);
      }
    }
    device.linkStatus = LinkStatus.PROBING;
    return partial ? new SupplierCheck.BestEffort() : new SupplierCheck.Ready();
  }

  /** Claims suppliers for a bind without a probe: those that are not there do not count (R92). */
  void forceBind(LinuxDevice device) {
    for (DeviceLink link : List.copyOf(device.suppliers)) {
      if (link.managed()) {
        if (link.state == LinkState.AVAILABLE) {
          link.state = LinkState.CONSUMER_PROBE;
        } else {
          link.dropManaged();
        }
      }
    }
    device.linkStatus = LinkStatus.PROBING;
  }

  /** Tells the links that the device is bound; consumers that asked for it are listed (R87). */
  void driverBound(LinuxDevice device) {
    firmware.bound(device);
    for (DeviceLink link : device.consumers) {
      if (link.managed() && !link.state.inUse()) {
        link.state = LinkState.AVAILABLE;
        if (link.has(LinkFlag.AUTOPROBE_CONSUMER)) {
          deferral.add(link.consumer);
        }
      }
    }
    List<LinuxDevice> synced = new ArrayList<>();
    syncState.consider(device, synced);
    boolean bestEffort = firmware.bestEffort(device);
    for (DeviceLink link : List.copyOf(device.suppliers)) {
      if (link.managed()) {
        boolean unmet = bestEffort && unexpected(link) && link.state != LinkState.CONSUMER_PROBE;
        if (unmet || link.has(LinkFlag.SYNC_STATE_ONLY)) {
          link.dropManaged();
        } else {
          link.state = LinkState.ACTIVE;
        }
        syncState.consider(link.supplier, synced);
      }
    }
    device.linkStatus = LinkStatus.DRIVER_BOUND;
    syncState.tell(synced, device);
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
    syncState.forget(device);
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

  /** Tells whether only firmware asked for the link, and no driver matched the supplier yet. */
  private static boolean unexpected(DeviceLink link) {
    return link.has(LinkFlag.INFERRED) && !link.supplier.canMatch;
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
