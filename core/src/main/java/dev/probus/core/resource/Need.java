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

  /** Whether the user cannot do without it, as far as it has said. */
  public boolean required;

  /** The user's next need, in the order in which they were stated. */
  public @Nullable Need<U> sibling;

  /** Whether the user can go on without the resource: a wait that is over, or in vain. */
  public boolean waived;

  /** Whether the user may be using the value: from the moment it is called until it is unbound. */
  public boolean consuming;

  private static final int DECLARED = 1;
  private static final int TIMED = 2;
  private static final int GONE = 4;
  private static final int RANKED = 8;

  private byte marks;

  /** One that came before it and is interested in the same resource. */
  @Nullable Need<U> older;

  private Need(Slot<U> slot, U user, boolean required, int marks) {
    this.slot = slot;
    this.user = user;
    this.required = required;
    this.marks = (byte) marks;
  }

  /**
   * Makes a need that a driver declared. It is in no list yet.
   *
   * @param ranked whether the driver stated its needs in an order
   */
  static <U> Need<U> declared(Slot<U> slot, U user, boolean ranked) {
    return new Need<>(slot, user, true, ranked ? DECLARED | RANKED : DECLARED);
  }

  /**
   * Makes a need that a probe asked for. It is in no list yet.
   *
   * @param required whether the user cannot do without it
   */
  public static <U> Need<U> discovered(Slot<U> slot, U user, boolean required) {
    return new Need<>(slot, user, required, RANKED);
  }

  /** Tells whether the driver declared it; otherwise a probe asked for it. */
  public boolean declared() {
    return (marks & DECLARED) != 0;
  }

  /** Tells whether its place among its siblings means anything. */
  public boolean ranked() {
    return (marks & RANKED) != 0;
  }

  /** Tells whether its wait has a deadline that is still to come. */
  public boolean timed() {
    return (marks & TIMED) != 0;
  }

  /** Notes whether its wait has a deadline that is still to come. */
  public void timed(boolean running) {
    marks = (byte) (running ? marks | TIMED : marks & ~TIMED);
  }

  boolean gone() {
    return (marks & GONE) != 0;
  }

  void leave() {
    marks |= GONE;
  }

  /** Returns the next one interested in the same resource, of those that came before it. */
  public @Nullable Need<U> older() {
    return present(older);
  }

  /** Returns the first of a chain that is still interested. */
  static <U> @Nullable Need<U> present(@Nullable Need<U> chain) {
    @Nullable Need<U> need = chain;
    while (need != null && need.gone()) {
      need = need.older;
    }
    return need;
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
