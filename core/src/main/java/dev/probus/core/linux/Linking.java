package dev.probus.core.linux;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Makes device links (R81 to R84). */
final class Linking {
  private static final Set<LinkFlag> AUTOREMOVE =
      EnumSet.of(LinkFlag.AUTOREMOVE_CONSUMER, LinkFlag.AUTOREMOVE_SUPPLIER);

  private static final Set<LinkFlag> WITHOUT_STATE =
      EnumSet.of(LinkFlag.STATELESS, LinkFlag.PM_RUNTIME, LinkFlag.RPM_ACTIVE);

  private final DeviceOrder order;

  Linking(DeviceOrder order) {
    this.order = order;
  }

  /**
   * Links two devices, or merges into the link that they have (R81, R82).
   *
   * @return whether there is such a link now; false if the core refuses
   */
  boolean add(LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> asked) {
    if (consumer == supplier || contradictory(asked)) {
      return false;
    }
    Set<LinkFlag> flags = completed(asked);
    boolean syncStateOnly = flags.contains(LinkFlag.SYNC_STATE_ONLY);
    if (syncStateOnly && !DeviceLink.syncStateOnly(flags)) {
      return false;
    }
    if (!order.holds(supplier) || (!syncStateOnly && Dependence.exists(consumer, supplier))) {
      return false;
    }
    if (syncStateOnly && hasProbed(consumer)) {
      return false;
    }
    boolean real =
        find(consumer, supplier)
            .map(link -> link.merge(flags))
            .orElseGet(() -> {
              DeviceLink.hang(consumer, supplier, flags);
              return !syncStateOnly;
            });
    if (real) {
      order.moveToTail(consumer);
    }
    return true;
  }

  /** Then a link that only waits for the consumer's probe has nothing to wait for (R81). */
  private static boolean hasProbed(LinuxDevice consumer) {
    return consumer.linkStatus == LinkStatus.DRIVER_BOUND
        || consumer.linkStatus == LinkStatus.UNBINDING;
  }

  private static boolean contradictory(Set<LinkFlag> asked) {
    boolean autoremove = asked.stream().anyMatch(AUTOREMOVE::contains);
    return asked.contains(LinkFlag.MANAGED)
        || (asked.contains(LinkFlag.STATELESS) && !WITHOUT_STATE.containsAll(asked))
        || (asked.contains(LinkFlag.AUTOPROBE_CONSUMER) && autoremove);
  }

  /** Of both kinds of removal the later one counts (R82). */
  private static Set<LinkFlag> completed(Set<LinkFlag> asked) {
    Set<LinkFlag> flags = EnumSet.noneOf(LinkFlag.class);
    flags.addAll(asked);
    if (!asked.contains(LinkFlag.STATELESS)) {
      flags.add(LinkFlag.MANAGED);
    }
    if (asked.containsAll(AUTOREMOVE)) {
      flags.remove(LinkFlag.AUTOREMOVE_CONSUMER);
    }
    return flags;
  }

  private static Optional<DeviceLink> find(LinuxDevice consumer, LinuxDevice supplier) {
    return supplier.consumers.stream().filter(link -> link.consumer == consumer).findFirst();
  }
}
