package dev.probus.api.event;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/**
 * Why a resource is missing while nothing can move: a proof, not a guess after a time-out. It holds
 * until somebody outside states a new fact.
 */
public sealed interface Verdict {

  /** Returns the resource that is missed. */
  ResourceKey<?> key();

  /** Nobody has ever published or promised it. */
  record NobodyProvides(ResourceKey<?> key) implements Verdict {}

  /**
   * It is known that it will never come.
   *
   * @param by who stated it
   * @param reason why, if whoever stated it said so
   */
  record NeverComes(ResourceKey<?> key, String by, Optional<String> reason) implements Verdict {
    /** Makes one without a reason. */
    public NeverComes(ResourceKey<?> key, String by) {
      this(key, by, Optional.empty());
    }
  }

  /** Somebody outside the buses promised it, or had it, and has not published it (again). */
  record ProviderOutside(ResourceKey<?> key, String provider) implements Verdict {}

  /** The device that would provide it has no driver. */
  record ProviderWithoutDriver(ResourceKey<?> key, DeviceId provider) implements Verdict {}

  /**
   * The device that would provide it has no driver, since a module cannot be used.
   *
   * @param reason not found, blacklisted or failed, in words
   */
  record ProviderNotLoadable(ResourceKey<?> key, DeviceId provider, String reason)
      implements Verdict {}

  /** The device that would provide it has failed. */
  record ProviderFailed(ResourceKey<?> key, DeviceId provider, String driver, Throwable cause)
      implements Verdict {}

  /** The device that would provide it waits itself. */
  record ProviderWaits(ResourceKey<?> key, DeviceId provider) implements Verdict {}

  /** The device that would provide it is bound, its work has ended, and it has not published it. */
  record ProviderSilent(ResourceKey<?> key, DeviceId provider, String driver) implements Verdict {}

  /**
   * It is there, and nobody told the device that waits for it (Linux policy only: R41).
   *
   * @param by who published it
   */
  record Unnoticed(ResourceKey<?> key, String by) implements Verdict {}

  /** The device that would provide it is not bound, since somebody unbound it. */
  record ProviderUnbound(ResourceKey<?> key, DeviceId provider) implements Verdict {}

  /**
   * The devices wait for each other.
   *
   * @param path from the waiting device over its providers back to itself
   */
  record Cycle(ResourceKey<?> key, List<DeviceId> path) implements Verdict {
    /** Copies the path. */
    public Cycle {
      path = List.copyOf(path);
    }
  }
}
