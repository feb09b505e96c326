package dev.probus.core.precise;

import dev.probus.api.ProbeType;
import dev.probus.core.async.Task;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.resource.Need;
import dev.probus.core.time.Scheduler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wait until a region is at rest. It keeps one device in mind that moves, and looks for another
 * only when that one has come to rest: from the last device on, since that is likely to be the last
 * to come to rest.
 */
final class RestBarrier extends Barrier {
  private final World world;
  private final Region region;
  private final @Nullable WorkRun asking;
  private final List<RestBarrier> waiting;
  private @Nullable DeviceNode moving;
  private boolean over;

  /** The thread that is lent until then. */
  final @Nullable Lane lane;

  RestBarrier(
      World world,
      Region region,
      @Nullable WorkRun asking,
      @Nullable Lane lane,
      Scheduler.Gate gate,
      List<RestBarrier> waiting) {
    super(gate, region.text());
    this.world = world;
    this.region = region;
    this.asking = asking;
    this.lane = lane;
    this.waiting = waiting;
  }

  @Override
  boolean begin() {
    if (reached() && lane == null) {
      return false;
    }
    waiting.add(this);
    return true;
  }

  @Override
  void end() {
    over = true;
    waiting.remove(this);
  }

  /** Tells whether the region is at rest, or has been since this was asked first. */
  boolean reached() {
    over = over || noneMoves();
    return over;
  }

  private boolean noneMoves() {
    if (region.grows(world)) {
      return false;
    }
    DeviceNode known = moving;
    if (known != null && world.devices.get(known.id) == known && moves(known)) {
      return false;
    }
    moving = null;
    for (DeviceNode node : world.devices.reversed()) {
      if (moves(node) && region.contains(node, world)) {
        moving = node;
        return false;
      }
    }
    return true;
  }

  /** Tells whether something of a device will go on by itself. */
  private boolean moves(DeviceNode node) {
    return switch (node.state()) {
      case LOADING, READY, PROBING, UNBINDING -> true;
      case BOUND -> works(node);
      case WAITING -> hasDeadline(node);
      case UNMATCHED, FAILED, UNBOUND -> false;
    };
  }

  private boolean works(DeviceNode node) {
    Binding binding = node.binding;
    if (binding == null) {
      return false;
    }
    List<WorkRun> running = binding.running;
    return running.size() > 1 || (running.size() == 1 && running.getFirst() != asking);
  }

  private static boolean hasDeadline(DeviceNode node) {
    @Nullable Need<DeviceNode> need = node.needs;
    while (need != null && !need.timed()) {
      need = need.sibling;
    }
    return need != null;
  }

  @Override
  public Collection<? extends Task> holders() {
    if (over) {
      return List.of();
    }
    List<Task> holders = new ArrayList<>();
    world.works.stream()
        .filter(run -> run != asking && region.contains(run.node, world))
        .forEach(holders::add);
    world.waitingProbes.stream()
        .filter(probe -> region.contains(probe.node, world) || keepsInLine(probe))
        .forEach(holders::add);
    world.deviceRequests.values().stream()
        .filter(request -> request.devices.stream().anyMatch(n -> region.contains(n, world)))
        .forEach(request -> holders.addAll(request.holders()));
    return holders;
  }

  /** Of drivers that probe one after another, one that waits holds up those whose turn it is. */
  private boolean keepsInLine(Attempt probe) {
    if (probe.node.requireDriver().type != ProbeType.SYNC) {
      return false;
    }
    for (DeviceNode node : world.devices) {
      if (node.state() == DeviceState.READY
          && node.requireDriver().type == ProbeType.SYNC
          && region.contains(node, world)) {
        return true;
      }
    }
    return false;
  }
}
