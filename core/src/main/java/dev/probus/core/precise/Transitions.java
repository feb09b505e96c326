package dev.probus.core.precise;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.UnbindCause;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what: pure functions, without any effect. {@code Binding}, {@code Unbinding}
 * and {@code Matching} carry out what is decided here.
 */
final class Transitions {
  private Transitions() {}

  /** What becomes of a probe that has returned. */
  enum AfterProbe {
    /** Keep everything: the device is bound. */
    COMMIT,
    /** It bound on facts that are no longer true: undo, and try again when its needs are met. */
    UNDO,
    /** It bound, but what it publishes is somebody else's: undo, and the attempt has failed. */
    UNDO_AS_FAILED,
    /** It bound, but is to be unbound: undo, and then do what the cause says. */
    UNDO_AS_DOOMED,
    /** It did not bind and is to be unbound: do what the cause says. */
    DOOMED,
    /** Wait for what it named. */
    WAIT,
    /** Wait, for it knows not what. */
    WAIT_BLINDLY,
    /** Try the next candidate. */
    NEXT_CANDIDATE
  }

  /** What becomes of a device that has been unbound. */
  enum AfterUnbind {
    /** It is gone. */
    REMOVE,
    /** Match it anew. */
    MATCH,
    /** Keep the driver, wait until its needs are met again. */
    WAIT,
    /** It has failed. */
    FAIL,
    /** It stays as it is until somebody asks. */
    STAY
  }

  /**
   * Decides what becomes of a probe.
   *
   * @param outcome what it came to
   * @param doomed whether the device is to be unbound anyway
   * @param stale whether something that it was told is no longer true
   * @param conflict whether somebody else publishes what it wants to publish
   */
  static AfterProbe afterProbe(
      ProbeOutcome outcome, boolean doomed, boolean stale, boolean conflict) {
    if (outcome instanceof ProbeOutcome.Bound) {
      if (doomed) {
        return AfterProbe.UNDO_AS_DOOMED;
      }
      if (stale) {
        return AfterProbe.UNDO;
      }
      return conflict ? AfterProbe.UNDO_AS_FAILED : AfterProbe.COMMIT;
    }
    if (doomed) {
      return AfterProbe.DOOMED;
    }
    return switch (outcome) {
      case ProbeOutcome.Deferred d -> AfterProbe.WAIT;
      case ProbeOutcome.DeferredWithoutKey d -> AfterProbe.WAIT_BLINDLY;
      case ProbeOutcome.Rejected r -> AfterProbe.NEXT_CANDIDATE;
      case ProbeOutcome.Failed f -> AfterProbe.NEXT_CANDIDATE;
      case ProbeOutcome.Bound b -> AfterProbe.COMMIT;
    };
  }

  /** Decides what becomes of a device that has been unbound. */
  static AfterUnbind afterUnbind(UnbindCause cause) {
    return switch (cause) {
      case UnbindCause.DeviceGone c -> AfterUnbind.REMOVE;
      case UnbindCause.DeviceChanged c -> AfterUnbind.MATCH;
      case UnbindCause.DriverGone c -> AfterUnbind.MATCH;
      case UnbindCause.ResourceLost c -> AfterUnbind.WAIT;
      case UnbindCause.WorkFailed c -> AfterUnbind.FAIL;
      case UnbindCause.Asked c -> AfterUnbind.STAY;
    };
  }

  /** Returns which of two causes decides what becomes of the device. */
  static UnbindCause stronger(@Nullable UnbindCause old, UnbindCause added) {
    return old == null || rank(added) > rank(old) ? added : old;
  }

  private static int rank(UnbindCause cause) {
    return switch (cause) {
      case UnbindCause.DeviceGone c -> 5;
      case UnbindCause.Asked c -> 4;
      case UnbindCause.DriverGone c -> 3;
      case UnbindCause.DeviceChanged c -> 2;
      case UnbindCause.WorkFailed c -> 1;
      case UnbindCause.ResourceLost c -> 0;
    };
  }
}
