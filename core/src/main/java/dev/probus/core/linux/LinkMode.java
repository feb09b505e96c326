package dev.probus.core.linux;

import java.util.EnumSet;
import java.util.Set;

/** What the core makes of dependences that firmware describes: {@code fw_devlink=} (R95). */
public enum LinkMode {
  /** Nothing. */
  OFF,
  /** Links that hold nobody back. */
  PERMISSIVE,
  /** Links that hold the consumer back until the supplier is bound. */
  ON,
  /** As {@link #ON}, and the supplier is powered with its consumer. */
  RPM;

  /** Returns what a link made from firmware's word is. */
  Set<LinkFlag> flags() {
    return switch (this) {
      case OFF -> EnumSet.noneOf(LinkFlag.class);
      case PERMISSIVE -> EnumSet.of(LinkFlag.INFERRED, LinkFlag.SYNC_STATE_ONLY);
      case ON -> EnumSet.of(LinkFlag.INFERRED, LinkFlag.AUTOPROBE_CONSUMER);
      case RPM -> EnumSet.of(LinkFlag.INFERRED, LinkFlag.AUTOPROBE_CONSUMER, LinkFlag.PM_RUNTIME);
    };
  }

  /** Tells whether such links hold anybody back. */
  boolean holdsBack() {
    return this == ON || this == RPM;
  }
}
