package dev.probus.core.linux;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A device link: the only one between its two devices in this direction (R82). */
final class DeviceLink {
  private static final Set<LinkFlag> BLOCKS_NOBODY =
      Collections.unmodifiableSet(
          EnumSet.of(
              LinkFlag.MANAGED, LinkFlag.SYNC_STATE_ONLY, LinkFlag.INFERRED, LinkFlag.CYCLE));

  final LinuxDevice consumer;
  final LinuxDevice supplier;
  private final EnumSet<LinkFlag> flags = EnumSet.noneOf(LinkFlag.class);
  LinkState state;

  private DeviceLink(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    this.consumer = consumer;
    this.supplier = supplier;
    flags.addAll(asked);
    this.state = managed() ? initial() : LinkState.NONE;
  }

  /** Makes a link and hangs it on both devices. */
  static void hang(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    DeviceLink link = new DeviceLink(consumer, supplier, asked);
    supplier.consumers.add(link);
    consumer.suppliers.add(link);
  }

  /** Tells whether such a link would only put off {@code sync_state}: no other use is in it. */
  static boolean syncStateOnly(Set<LinkFlag> flags) {
    return flags.contains(LinkFlag.SYNC_STATE_ONLY)
        && flags.contains(LinkFlag.MANAGED)
        && BLOCKS_NOBODY.containsAll(flags);
  }

  boolean managed() {
    return flags.contains(LinkFlag.MANAGED);
  }

  boolean has(LinkFlag flag) {
    return flags.contains(flag);
  }

  boolean syncStateOnly() {
    return syncStateOnly(flags);
  }

  Set<LinkFlag> flags() {
    return Collections.unmodifiableSet(EnumSet.copyOf(flags));
  }

  /**
   * Takes another request for the same pair in: life is made longer, never shorter (R82).
   *
   * @return whether it has become a real dependence, so that the order of devices changes (R84)
   */
  boolean merge(Set<LinkFlag> asked) {
    if (!asked.contains(LinkFlag.INFERRED)) {
      flags.remove(LinkFlag.INFERRED);
    }
    if (asked.contains(LinkFlag.PM_RUNTIME)) {
      flags.add(LinkFlag.PM_RUNTIME);
    }
    if (asked.contains(LinkFlag.STATELESS)) {
      return flags.add(LinkFlag.STATELESS) && has(LinkFlag.SYNC_STATE_ONLY);
    }
    prolong(asked);
    if (flags.add(LinkFlag.MANAGED)) {
      state = initial();
    }
    return !asked.contains(LinkFlag.SYNC_STATE_ONLY) && flags.remove(LinkFlag.SYNC_STATE_ONLY);
  }

  private void prolong(Set<LinkFlag> asked) {
    if (asked.contains(LinkFlag.AUTOREMOVE_SUPPLIER)) {
      if (flags.remove(LinkFlag.AUTOREMOVE_CONSUMER)) {
        flags.add(LinkFlag.AUTOREMOVE_SUPPLIER);
      }
    } else if (!asked.contains(LinkFlag.AUTOREMOVE_CONSUMER)) {
      flags.remove(LinkFlag.AUTOREMOVE_CONSUMER);
      flags.remove(LinkFlag.AUTOREMOVE_SUPPLIER);
    }
  }

  /** Makes a link that firmware asked for hold nobody back any more; others stay (R96). */
  void relax() {
    if (has(LinkFlag.INFERRED) && !syncStateOnly()) {
      flags.clear();
      flags.add(LinkFlag.MANAGED);
      flags.addAll(LinkMode.PERMISSIVE.flags());
    }
  }

  /** Notes that it lies on a circle (R97). */
  void onCircle() {
    flags.add(LinkFlag.CYCLE);
  }

  /** Ends the managed side; a stateless side lives on (R82). */
  void dropManaged() {
    flags.remove(LinkFlag.MANAGED);
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

  private LinkState initial() {
    return LinkState.initial(supplier.linkStatus, consumer.linkStatus);
  }
}
