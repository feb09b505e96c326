package dev.probus.cli.compare;

import dev.probus.api.DeviceId;
import dev.probus.core.Policy;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.RunFigures;
import dev.probus.core.explain.Snapshot;
import java.util.List;

/**
 * One run of a machine.
 *
 * @param machine which machine, or variant of it
 * @param title what it says of itself
 * @param policy who decided when a device is probed
 * @param figures what it cost and came to
 * @param snapshot its devices when nothing could move any more
 * @param recording what happened until then
 * @param luck devices that were not bound then, and were after something unrelated was bound
 */
public record Trial(
    String machine,
    String title,
    Policy policy,
    RunFigures figures,
    Snapshot snapshot,
    Recording recording,
    List<DeviceId> luck) {
  /** Copies the list. */
  public Trial {
    luck = List.copyOf(luck);
  }
}
