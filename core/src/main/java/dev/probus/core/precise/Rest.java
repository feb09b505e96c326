package dev.probus.core.precise;

import jakarta.inject.Inject;
import java.util.List;

/** Knows when nothing can move any more. Holder only. */
@EngineScope
final class Rest {
  private final World world;
  private final Agenda agenda;

  @Inject
  Rest(World world, Agenda agenda) {
    this.world = world;
    this.agenda = agenda;
  }

  /** Tells whether nothing is to come by itself: no work, no module, no deadline. */
  boolean reached() {
    return world.started && world.pending == 0;
  }

  /**
   * Lets devices be probed again that could not say what they wait for, if anything was bound or
   * published since they were probed. Only at rest: so each is tried once for all that happened,
   * and not once for each thing.
   *
   * @return whether there is something to do now
   */
  boolean wakeBlind() {
    if (world.pending > 0 || world.blind.isEmpty()) {
      return false;
    }
    boolean woken = false;
    for (DeviceNode node : List.copyOf(world.blind)) {
      if (node.aside().blindSince != world.progress) {
        world.blind.remove(node);
        node.blind = false;
        if (node.missing == 0) {
          agenda.ready(node);
          woken = true;
        }
      }
    }
    return woken;
  }
}
