package dev.probus.core.resource;

import org.jspecify.annotations.Nullable;

/**
 * One user's interest in one resource. While the resource is absent it means "waits", afterwards
 * "uses": nothing moves when a resource comes or goes.
 *
 * <p>All fields are written by the holder of the baton only. {@code slot} and {@code sibling} may
 * be read by the user's lane while it is being called, since they do not change meanwhile.
 *
 * @param <U> who uses resources
 */
public final class Need<U> {
  /** The resource. */
  public final Slot<U> slot;

  /** Who is interested. */
  public final U user;

  /** Whether the driver declared it; otherwise a probe asked for it. */
  public final boolean declared;

  /** Whether the user cannot do without it, as far as it has said. */
  public boolean required;

  /** The user's next need, in the order in which they were stated. */
  public @Nullable Need<U> sibling;

  /** Whether the user can go on without the resource: a wait that is over, or in vain. */
  public boolean waived;

  /** Whether the user may be using the value: from the moment it is called until it is unbound. */
  public boolean consuming;

  /** The wait's deadline, while it is running. */
  public @Nullable Deadline deadline;

  @Nullable Need<U> previousUser;
  @Nullable Need<U> nextUser;

  /** Makes a need that is in no list. */
  public Need(Slot<U> slot, U user, boolean declared, boolean required) {
    this.slot = slot;
    this.user = user;
    this.declared = declared;
    this.required = required;
  }

  /** Returns the next one interested in the same resource, in the order in which they came. */
  public @Nullable Need<U> nextUser() {
    return nextUser;
  }

  /** Tells whether the user does not have to wait because of this need. */
  public boolean met() {
    return waived || slot.present();
  }

  /** A wait that ends by itself. */
  public interface Deadline {
    /** Takes it back. */
    void cancel();
  }
}
