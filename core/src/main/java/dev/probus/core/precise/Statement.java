package dev.probus.core.precise;

import dev.probus.core.queue.Fact;

/** A fact from outside the lanes: a step that the holder of the baton takes. */
final class Statement extends Fact {
  private final Runnable step;

  Statement(Runnable step) {
    this.step = step;
  }

  void apply() {
    step.run();
  }
}
