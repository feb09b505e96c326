package dev.probus.bus.soundwire.link;

import dev.probus.bus.soundwire.SdwStatus;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Statuses;

/** Why a peripheral that firmware declares is not on its bus, in words. */
final class Absence {
  static final String NEVER_SEEN = "declared by firmware, never seen on the bus";
  static final String LEFT = "it has left the bus and not come back";
  static final String NO_NUMBER = "it answers, but no device number is left for it";
  static final String DEAD = "its link reads as all ones: nobody drives it";

  private Absence() {}

  /** Says why, from what is known of it and what the wire says now. */
  static String reason(Peripheral peripheral, Statuses ping) {
    if (ping.is(Registers.LAST_DEVICE, SdwStatus.RESERVED)) {
      return DEAD;
    }
    if (peripheral.state().generation() > 0) {
      return LEFT;
    }
    boolean unnumbered = peripheral.seen() && peripheral.number() == 0;
    return unnumbered ? NO_NUMBER : NEVER_SEEN;
  }
}
