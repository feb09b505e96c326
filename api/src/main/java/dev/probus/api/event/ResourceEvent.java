package dev.probus.api.event;

import dev.probus.api.resource.ResourceKey;
import java.util.Optional;

/** A fact about a resource was stated. */
public sealed interface ResourceEvent extends Event {

  /** Returns the resource. */
  ResourceKey<?> key();

  /** Returns who stated it: a device's id, or the name of a provider, a module or the program. */
  String by();

  /**
   * Nothing can move, the resource is missed, and this is who would provide it, as firmware, bus or
   * driver say. Linux policy only, where that decides nothing; the precise policy says so in its
   * verdicts.
   */
  record Promised(ResourceKey<?> key, String by) implements ResourceEvent {}

  /** The resource is present; who waited for it is woken. */
  record Published(ResourceKey<?> key, String by) implements ResourceEvent {}

  /** Somebody published what somebody else has published already; nothing changed. */
  record Refused(ResourceKey<?> key, String by, String owner) implements ResourceEvent {}

  /** The resource is absent; who uses it is unbound. */
  record Withdrawn(ResourceKey<?> key, String by) implements ResourceEvent {}

  /**
   * The resource will never come.
   *
   * @param reason why, if whoever stated it said so
   */
  record Never(ResourceKey<?> key, String by, Optional<String> reason) implements ResourceEvent {
    /** Makes one without a reason. */
    public Never(ResourceKey<?> key, String by) {
      this(key, by, Optional.empty());
    }
  }
}
