package dev.probus.core.linux.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What one probe acquired, to be given back last first (R110), and the work that goes on after it.
 * For whoever is inside the core.
 */
final class Binding {
  /** Gives something back; called inside the core. */
  interface Release {
    void run();
  }

  /** What is done once the probe has returned. */
  final List<WorkRun> planned = new ArrayList<>();

  /** Work that has begun and not ended. */
  final List<WorkRun> running = new ArrayList<>();

  private final Deque<Release> releases = new ArrayDeque<>();

  /** Whether it is being released, so that nothing is acquired any more. */
  boolean over;

  void acquired(Release release) {
    releases.push(release);
  }

  /** Gives everything back, last first; what is acquired meanwhile as well. */
  void release() {
    over = true;
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }
}
