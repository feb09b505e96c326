package dev.probus.core.precise;

import dagger.Lazy;
import jakarta.inject.Inject;

/** Where facts enter the engine from outside the lanes. */
@EngineScope
final class Inbox {
  private final Lazy<Holder> holder;

  @Inject
  Inbox(Lazy<Holder> holder) {
    this.holder = holder;
  }

  /**
   * States something that is to be done by the holder of the baton; if nobody holds it, the caller
   * becomes the holder and does it, and what else waits. From any thread; not under the baton.
   */
  void state(Runnable step) {
    holder.get().state(step);
  }
}
