package dev.probus.core.precise;

import dev.probus.core.resource.Slot;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a probe asked for, and whether it was there. It is compared with the truth when the probe
 * has ended: what it was told must still hold, or it is probed again.
 *
 * @param slot the resource
 * @param kind how it was asked for
 * @param served whether there was a value
 * @param counted whether the probe counts among the slot's readers
 * @param patience how long an optional one is waited for
 * @param late whom to tell if an optional one comes late
 */
record Answer(
    Slot<DeviceNode> slot,
    Kind kind,
    boolean served,
    boolean counted,
    Duration patience,
    @Nullable Consumer<Object> late) {

  /** How a probe asks. */
  enum Kind {
    /** It cannot do without. */
    REQUIRED,
    /** It takes what is there now. */
    NOW,
    /** It prefers to wait, for a time. */
    OPTIONAL
  }
}
