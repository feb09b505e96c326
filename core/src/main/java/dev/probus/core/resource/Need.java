package dev.probus.core.resource;

import org.jspecify.annotations.Nullable;

/**
 * One user's interest in one resource. While the resource is absent it means "waits", afterwards
 * "uses": nothing moves when a resource comes or goes.
 *
 * <p>Most users need one resource or few, so a user is itself the need that it has first, and only
 * further ones are objects of their own.
 *
 * <p>All fields are written by the holder of the baton only, but before the need is in a list by
 * the thread that finds out about it. {@code slot} and {@code sibling} may be read by the user's
 * lane while it is being called, since they do not change meanwhile.
 *
 * @param <U> who uses resources
 */
public abstract class Need<U> {
  private static final byte DECLARED = 1;
  private static final byte TIMED = 2;
  private static final byte GONE = 4;
  private static final byte RANKED = 8;
  private static final byte LISTED = 16;

  /** Kept, since to ask which of both kinds it is costs more than the field. */
  private final U user;

  private @Nullable Slot<U> slot;

  /** The user's next need, in the order in which they were stated. */
  public @Nullable Need<U> sibling;

  /** One that came before it and is interested in the same resource. */
  @Nullable Need<U> older;

  private byte marks;

  /** Whether the user cannot do without it, as far as it has said. */
  public boolean required;

  /** Whether the user can go on without the resource: a wait that is over, or in vain. */
  public boolean waived;

  /**
   * Whether the user may be using the value: from the moment it is called until it is unbound. A
   * user that uses all that it needs may say so itself, once for all.
   */
  public boolean consuming;

  /** Makes a need for nothing, in no list, that is its user. */
  protected Need() {
    this.user = self();
  }

  private Need(U user) {
    this.user = user;
  }

  /** Returns itself as the user that it is. Called by the constructor. */
  protected abstract U self();

  /** A need of a user that has others. */
  private static final class Further<U> extends Need<U> {
    Further(U user) {
      super(user);
    }

    @Override
    protected U self() {
      return user();
    }
  }

  /** Returns who is interested. */
  public final U user() {
    return user;
  }

  /** Makes a need for nothing, in no list, for a user that has others. */
  public static <U> Need<U> further(U user) {
    return new Further<>(user);
  }

  /**
   * Makes this one that a driver declared. It is in no list yet.
   *
   * @param ranked whether the driver stated its needs in an order
   */
  Need<U> declared(Slot<U> of, boolean ranked) {
    become(of, true, ranked ? DECLARED | RANKED : DECLARED);
    return this;
  }

  /**
   * Makes this one that a probe asked for. It is in no list yet.
   *
   * @param needed whether the user cannot do without it
   */
  public Need<U> discovered(Slot<U> of, boolean needed) {
    become(of, needed, RANKED);
    return this;
  }

  private void become(Slot<U> of, boolean asRequired, int marked) {
    slot = of;
    sibling = null;
    required = asRequired;
    waived = false;
    consuming = false;
    marks = (byte) marked;
  }

  /** Returns the resource. */
  public Slot<U> slot() {
    Slot<U> known = slot;
    if (known == null) {
      throw new IllegalStateException("a need for nothing");
    }
    return known;
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
    mark(TIMED, running);
  }

  /** Tells whether it is in the list of a resource's users, be it as one that is gone. */
  public boolean listed() {
    return (marks & LISTED) != 0;
  }

  void listed(boolean present) {
    mark(LISTED, present);
  }

  boolean gone() {
    return (marks & GONE) != 0;
  }

  void leave() {
    mark(GONE, true);
  }

  private void mark(byte bit, boolean set) {
    marks = (byte) (set ? marks | bit : marks & ~bit);
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
    return waived || slot().present();
  }

  /** A wait that ends by itself. */
  public interface Deadline {
    /** Takes it back. */
    void cancel();
  }
}
