package dev.probus.core.precise;

import dev.probus.core.time.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * One call into a driver: made by the holder of the baton, run without the baton by a lane, and
 * then applied by a holder. While it runs it belongs to its lane; what it found out is read when it
 * has ended.
 */
abstract sealed class Call permits Preparation, Attempt, Removal, LateCall {
  final DeviceNode node;

  /** Where it runs, for the watchdog and snapshots; known once somebody has looked. */
  volatile Scheduler.@Nullable Strand strand;

  /** How many looks of the watchdog have seen it running. Holder only. */
  int looks;

  Call(DeviceNode node) {
    this.node = node;
  }

  /** Runs the driver's code. Contains whatever it throws. */
  abstract void run();

  /** Returns which call it is, for people. */
  abstract String what();
}
