package dev.probus.core.precise;

import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the baton has still to do before it may give the baton back, and right after.
 * A step puts what follows from it here instead of doing it, so that no chain of devices is as deep
 * as the stack. Holder only.
 */
@EngineScope
final class Agenda {
  private final Deque<DeviceNode> toMatch = new ArrayDeque<>();
  private final Deque<DeviceNode> toUnbind = new ArrayDeque<>();
  private final World world;
  private final Lanes lanes;
  private List<Runnable> early = new ArrayList<>();
  private List<Runnable> afterwards = new ArrayList<>(4);

  @Inject
  Agenda(World world, Lanes lanes) {
    this.world = world;
    this.lanes = lanes;
  }

  /** Lets everything begin; what was stated before comes first. */
  void start() {
    world.started = true;
    List<Runnable> kept = early;
    early = List.of();
    kept.forEach(Runnable::run);
  }

  /** Takes a step that nobody may see the effect of before the engine is started. */
  void onceStarted(Runnable step) {
    if (world.started) {
      step.run();
    } else {
      early.add(step);
    }
  }

  /** Looks for a driver for a device, soon. */
  void match(DeviceNode node) {
    toMatch.add(node);
  }

  /** Hands a device whose needs are met to a lane. */
  void ready(DeviceNode node) {
    node.state(DeviceState.READY);
    lanes.ready(node);
  }

  /** Lets a device go for a reason, now or as soon as its driver returns. */
  void doom(DeviceNode node, UnbindCause cause) {
    Aside aside = node.aside();
    boolean already = aside.doom != null;
    aside.doom = Transitions.stronger(aside.doom, cause);
    if (!already && node.state() != DeviceState.PROBING) {
      toUnbind.add(node);
    }
  }

  /** Goes on with a device that was to be let go while its driver was being called. */
  void doomed(DeviceNode node) {
    toUnbind.add(node);
  }

  /** Does something once the baton has been given back. */
  void afterwards(Runnable action) {
    afterwards.add(action);
  }

  /** Returns the next device to be matched; none before the engine is started. */
  @Nullable DeviceNode nextToMatch() {
    return world.started ? toMatch.poll() : null;
  }

  /** Returns the next device to be let go; none before the engine is started. */
  @Nullable DeviceNode nextToUnbind() {
    return world.started ? toUnbind.poll() : null;
  }

  /** Returns what is to be done after the give-back, which then belongs to the caller alone. */
  List<Runnable> takeAfterwards() {
    if (afterwards.isEmpty()) {
      return List.of();
    }
    List<Runnable> taken = afterwards;
    afterwards = new ArrayList<>(4);
    return taken;
  }

  /** Takes it back when the baton was not given back. */
  void restoreAfterwards(List<Runnable> taken) {
    if (!taken.isEmpty()) {
      taken.addAll(afterwards);
      afterwards = taken;
    }
  }
}
