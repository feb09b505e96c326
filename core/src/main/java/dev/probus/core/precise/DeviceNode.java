package dev.probus.core.precise;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.resource.Owner;
import dev.probus.core.resource.Slot;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device inside the engine. All fields are written by the holder of the baton only; a lane that
 * calls the device's driver may read {@code device}, {@code driver}, {@code attempt}, {@code
 * binding} and the chain of {@code needs}, which do not change while it does.
 */
final class DeviceNode implements Owner {
  /** How many notes are kept: a device that fails for ever must not fill the memory. */
  private static final int NOTES = 16;

  final DeviceId id;
  final Optional<DeviceId> parent;
  Device device;
  List<Modalias> modaliases;
  final @Nullable DeviceNode addedBy;

  DeviceState state = DeviceState.UNMATCHED;

  /** The driver that it is bound to, or the candidate that it waits with. */
  @Nullable DriverNode driver;

  /** Which of its modaliases is being tried. */
  int round;

  /**
   * For which of its modaliases a driver came while it was engaged with that of a later one; looked
   * at as soon as it is not engaged any more.
   */
  int better = Integer.MAX_VALUE;

  /** Drivers that did not bind, since matching last began anew. */
  Set<DriverNode> tried = Set.of();

  /** What it needs, in the order in which it was stated. */
  @Nullable Need<DeviceNode> needs;

  /** How many of its needs are not met; true in every state. */
  int missing;

  /** Until when it waits for optional resources, since it was last unbound. */
  private Map<Slot<DeviceNode>, Long> patience = Map.of();

  /** Why it is to be unbound, as soon as it can be. */
  @Nullable UnbindCause doom;

  /** Calls of any driver's probe since it appeared, and of this driver's since it was chosen. */
  int calls;

  int attempt;

  /** What the present binding owns; set for each probe call. */
  @Nullable Binding binding;

  /** When it was bound: higher is later. */
  long boundAs;

  /** While it is being unbound: children, consumed resources and work that have to go first. */
  int blockers;

  /** Where it stands in line to be probed; it may stand there in vain. */
  Lanes.@Nullable Queues queuedIn;

  /** Whether it defers without a key, and how much had happened when it did. */
  boolean blind;

  long blindSince;

  /** Devices that its driver added. */
  Set<DeviceNode> children = Set.of();

  /** What it publishes. */
  List<Slot<DeviceNode>> owned = List.of();

  /** What it promises by itself, and what its driver promises for it. */
  List<Slot<DeviceNode>> promises;

  List<Slot<DeviceNode>> driverPromises = List.of();

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

  DeviceNode(Arrival arrival, @Nullable DeviceNode addedBy) {
    this.device = arrival.device();
    this.id = arrival.id();
    this.parent = arrival.parent();
    this.modaliases = arrival.modaliases();
    this.promises = arrival.promises();
    this.addedBy = addedBy;
  }

  @Override
  public String label() {
    return id.toString();
  }

  Modalias modalias() {
    return modaliases.get(Math.min(round, modaliases.size() - 1));
  }

  /** Returns the driver of a device that has one. */
  DriverNode requireDriver() {
    DriverNode known = driver;
    if (known == null) {
      throw new IllegalStateException(id + " has no driver in state " + state);
    }
    return known;
  }

  /** Returns the binding of a device whose driver is or has been called. */
  Binding requireBinding() {
    Binding known = binding;
    if (known == null) {
      throw new IllegalStateException(id + " has no binding in state " + state);
    }
    return known;
  }

  void note(String text) {
    notes = notes.isEmpty() ? new ArrayList<>(2) : notes;
    notes.remove(text);
    if (notes.size() == NOTES) {
      notes.removeFirst();
    }
    notes.add(text);
  }

  /** From now on drivers get the device as it is now. */
  void takeChange() {
    Device changed = changedTo;
    if (changed != null) {
      device = changed;
      changedTo = null;
    }
  }

  void addChild(DeviceNode child) {
    children = children.isEmpty() ? new LinkedHashSet<>() : children;
    children.add(child);
  }

  void markTried(DriverNode candidate) {
    tried = tried.isEmpty() ? new LinkedHashSet<>() : tried;
    tried.add(candidate);
  }

  /** Returns until when it waits for an optional resource: what was said first counts. */
  long waitsUntil(Slot<DeviceNode> slot, long nanos) {
    patience = patience.isEmpty() ? new IdentityHashMap<>(2) : patience;
    Long known = patience.putIfAbsent(slot, nanos);
    return known == null ? nanos : known;
  }

  void forgetWaits() {
    patience = Map.of();
  }

  void own(Slot<DeviceNode> slot) {
    owned = owned.isEmpty() ? new ArrayList<>(2) : owned;
    owned.add(slot);
  }

  void onUnbound(Runnable action) {
    whenUnbound = whenUnbound.isEmpty() ? new ArrayList<>(1) : whenUnbound;
    whenUnbound.add(action);
  }

  /** Tells whether a driver's code may be running for it, or it is bound. */
  boolean engaged() {
    return switch (state) {
      case PROBING, BOUND, UNBINDING -> true;
      case UNMATCHED, LOADING, WAITING, READY, FAILED, UNBOUND -> false;
    };
  }

  @Override
  public String toString() {
    return id + " " + state;
  }
}
