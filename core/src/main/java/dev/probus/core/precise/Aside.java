package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What most devices never have: the part of a {@link DeviceNode} that is made only when there is
 * something to keep in it. Written by the holder of the baton only.
 */
final class Aside {
  /** The device that it hangs below. */
  @Nullable DeviceId parent;

  /** The device whose driver added it. */
  @Nullable DeviceNode addedBy;

  /**
   * For which of its modaliases a driver came while it was engaged with that of a later one; looked
   * at as soon as it is not engaged any more.
   */
  int better = Integer.MAX_VALUE;

  /** How many of its calls were of drivers before the present one. */
  int callsOfOthers;

  /** Drivers that did not bind, since matching last began anew. */
  Set<DriverNode> tried = Set.of();

  /** Until when it waits for optional resources, since it was last unbound. */
  Map<Slot<DeviceNode>, Long> patience = Map.of();

  /** The deadlines of its waits, while they are running. */
  Map<Need<DeviceNode>, Need.Deadline> deadlines = Map.of();

  /** Why it is to be unbound, as soon as it can be. */
  @Nullable UnbindCause doom;

  /** While it is being unbound: children, consumed resources and work that have to go first. */
  int blockers;

  /** How much had happened when it deferred without a key. */
  long blindSince;

  /** Devices that its driver added. */
  Set<DeviceNode> children = Set.of();

  /** What it publishes beside the first. */
  Set<Slot<DeviceNode>> owned = Set.of();

  /** What it promises by itself, and what its driver promises for it. */
  List<Slot<DeviceNode>> promises = List.of();

  List<Slot<DeviceNode>> driverPromises = List.of();

  /** What the first driver that failed had promised: who waits for it is told of the failure. */
  List<Slot<DeviceNode>> brokenPromises = List.of();

  /** The same, while the device stands as failed. */
  List<Slot<DeviceNode>> standsFor = List.of();

  /**
   * The first failure since matching last began anew, and the driver that it was the failure of.
   */
  @Nullable Throwable failure;

  @Nullable DriverNode failed;

  /** What drivers and the loader said, for diagnosis. */
  List<String> notes = List.of();

  /** A probe that bound and is being undone, and the failure that it counts as, if it does. */
  @Nullable Attempt undone;

  @Nullable Failure undoneAs;

  /** What the device is now, until its driver's next call: the present one knows it as it was. */
  @Nullable Device changedTo;

  /** A device of the same id that appeared while this one is on its way out. */
  @Nullable DeviceNode successor;

  /** What is to be done once it is bound no more. */
  List<Runnable> whenUnbound = List.of();
}
