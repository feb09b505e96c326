package dev.probus.api;

import dev.probus.api.resource.ResourceKey;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;

/**
 * What a probe came to. A driver returns one; throwing an exception from a probe is the same as
 * {@link Failed}.
 *
 * <p>A probe is a transaction: whatever it published, added or owned is kept only with {@link
 * Bound}, and undone last-first with any other outcome.
 */
public sealed interface ProbeOutcome {

  /** The driver drives the device from now on. */
  record Bound() implements ProbeOutcome {
    private static final Bound BOUND = new Bound();
  }

  /**
   * The driver cannot decide before these resources exist. The device is probed again when the last
   * of them has been published, and not before.
   *
   * @param keys what is waited for; not empty
   */
  record Deferred(SequencedSet<ResourceKey<?>> keys) implements ProbeOutcome {

    /**
     * Keeps the keys in their order, each once; what is done to the set afterwards changes nothing.
     *
     * @throws NullPointerException if a key is null
     * @throws IllegalArgumentException if there is no key
     */
    public Deferred {
      keys = StatedKeys.of(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException(
            "a deferral needs a key; see ProbeOutcome.deferredWithoutKey");
      }
    }
  }

  /**
   * The driver cannot decide and cannot say what it waits for. The device is probed again when
   * everything else has come to rest and something has been bound or published since; each
   * diagnosis shows it.
   *
   * @param reason why, in a few words
   */
  record DeferredWithoutKey(String reason) implements ProbeOutcome {
    /** Checks that there is a reason. */
    public DeferredWithoutKey {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The driver does not want this device, which is no error; the next candidate is tried.
   *
   * @param reason why, in a few words
   */
  record Rejected(String reason) implements ProbeOutcome {
    /** Checks that there is a reason. */
    public Rejected {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The driver wanted the device and could not drive it. The next candidate is tried; if none
   * binds, the device has failed with the first such cause.
   *
   * @param cause what went wrong
   */
  record Failed(Throwable cause) implements ProbeOutcome {
    /** Checks that there is a cause. */
    public Failed {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Returns the outcome of a probe that took the device. */
  static ProbeOutcome bound() {
    return Bound.BOUND;
  }

  /** Returns a deferral until all of these resources exist; at least one. */
  static ProbeOutcome deferred(ResourceKey<?>... keys) {
    return new Deferred(StatedKeys.of(keys));
  }

  /** Returns a deferral until all of these resources exist; at least one. */
  static ProbeOutcome deferred(Set<? extends ResourceKey<?>> keys) {
    return new Deferred(StatedKeys.of(keys));
  }

  /**
   * Returns a deferral that names nothing. Prefer {@link #deferred}: without a key the engine can
   * only guess when to try again.
   */
  static ProbeOutcome deferredWithoutKey(String reason) {
    return new DeferredWithoutKey(reason);
  }

  /** Returns the outcome of a probe that found the device to be none of the driver's. */
  static ProbeOutcome rejected(String reason) {
    return new Rejected(reason);
  }

  /** Returns the outcome of a probe that wanted the device and could not drive it. */
  static ProbeOutcome failed(Throwable cause) {
    return new Failed(cause);
  }
}
