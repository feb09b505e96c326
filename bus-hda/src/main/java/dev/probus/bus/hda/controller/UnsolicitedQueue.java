package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.controller.Notice.Kind;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Keeps unsolicited responses until somebody has time for them: 64, as the kernel does (H5). */
final class UnsolicitedQueue {
  private static final int LIMIT = 64;

  private final Queue<Unsolicited> waiting = new ArrayDeque<>();
  private final Notices notices;
  private boolean told;

  UnsolicitedQueue(Notices notices) {
    this.notices = notices;
  }

  void add(Unsolicited response) {
    if (waiting.size() == LIMIT) {
      waiting.remove();
      if (!told) {
        told = true;
        notices.add(
            Kind.UNSOLICITED_DROPPED,
            "more than " + LIMIT + " unsolicited responses wait; the oldest are dropped");
      }
    }
    waiting.add(response);
  }

  List<Unsolicited> take() {
    List<Unsolicited> taken = List.copyOf(waiting);
    waiting.clear();
    told = false;
    return taken;
  }
}
