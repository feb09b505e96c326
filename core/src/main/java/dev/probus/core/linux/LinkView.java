package dev.probus.core.linux;

import java.util.Set;

/**
 * A device link as sysfs shows it, at one moment.
 *
 * @param consumer who needs
 * @param supplier what it needs
 * @param flags what the link is
 * @param status what sysfs calls its state (R80)
 */
public record LinkView(
    LinuxDevice consumer, LinuxDevice supplier, Set<LinkFlag> flags, String status) {

  static LinkView of(DeviceLink link) {
    return new LinkView(link.consumer, link.supplier, link.flags(), link.state.label());
  }
}
