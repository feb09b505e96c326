package dev.probus.core.record.diff;

import dev.probus.api.DeviceId;
import java.util.List;

/**
 * A device that ended in another way.
 *
 * @param device the device
 * @param left its end on the left, in words, for example {@code bound by acme}; {@code absent} if
 *     it is not there
 * @param right the same on the right
 * @param because what may be why, from the device down to the root
 */
public record EndingDifference(
    DeviceId device, String left, String right, List<Explained> because) {
  /** Copies the list. */
  public EndingDifference {
    because = List.copyOf(because);
  }
}
