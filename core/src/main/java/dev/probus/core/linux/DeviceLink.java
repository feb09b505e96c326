package dev.probus.core.linux;

import java.util.EnumSet;
import java.util.Set;

/** A device link: the only one between its two devices in this direction (R82). */
final class DeviceLink {
  final LinuxDevice consumer;
  final LinuxDevice supplier;
  private final EnumSet<LinkFlag> flags;
  private boolean managed;
  LinkState state;

  private DeviceLink(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    this.consumer = consumer;
    this.supplier = supplier;
    this.flags = EnumSet.noneOf(LinkFlag.class);
    flags.addAll(asked);
    this.managed = !asked.contains(LinkFlag.STATELESS);
    this.state = managed ? initial(consumer, supplier) : LinkState.NONE;
  }

  /** Makes a link and hangs it on both devices. */
  static void hang(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    DeviceLink link = new DeviceLink(consumer, supplier, asked);
    supplier.consumers.add(link);
    consumer.suppliers.add(link);
  }

  boolean managed() {
    return managed;
  }

  boolean has(LinkFlag flag) {
    return flags.contains(flag);
  }

  /** Takes another request for the same pair in: life is made longer, never shorter (R82). */
  void merge(Set<LinkFlag> asked) {
    if (asked.contains(LinkFlag.STATELESS)) {
      flags.add(LinkFlag.STATELESS);
      return;
    }
    if (asked.contains(LinkFlag.AUTOREMOVE_SUPPLIER)) {
      if (flags.remove(LinkFlag.AUTOREMOVE_CONSUMER)) {
        flags.add(LinkFlag.AUTOREMOVE_SUPPLIER);
      }
    } else if (!asked.contains(LinkFlag.AUTOREMOVE_CONSUMER)) {
      flags.remove(LinkFlag.AUTOREMOVE_CONSUMER);
      flags.remove(LinkFlag.AUTOREMOVE_SUPPLIER);
    }
    if (!managed) {
      managed = true;
      state = initial(consumer, supplier);
    }
  }

  /** Ends the managed side; a stateless side lives on (R82). */
  void dropManaged() {
    managed = false;
    state = LinkState.NONE;
    if (!has(LinkFlag.STATELESS)) {
      delete();
    }
  }

  /** Takes the link off both devices. */
  void delete() {
    supplier.consumers.remove(this);
    consumer.suppliers.remove(this);
  }

  /** Leaves {@link LinkState#CONSUMER_PROBE} or {@link LinkState#ACTIVE}: R85, R89. */
  void release() {
    state =
        supplier.linkStatus == LinkStatus.DRIVER_BOUND ? LinkState.AVAILABLE : LinkState.DORMANT;
  }

  private static LinkState initial(LinuxDevice consumer, LinuxDevice supplier) {
    return LinkState.initial(supplier.linkStatus, consumer.linkStatus);
  }
}
