package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine knows of one resource.
 *
 * <p><b>Memory protocol.</b> The holder of the baton writes everything but {@code readers}. A lane
 * may read {@code value} while it runs a probe: a stale "missing" is put right when the deferral is
 * applied under the baton, a stale "there" when the binding is. A lane that reads a value which its
 * device has not been given as a need first counts itself among the {@code readers}; the holder
 * clears the value first and then looks at the readers. Both are volatile accesses, so that one
 * side sees the other: a value is never released under a probe that may use it.
 *
 * @param <U> who uses resources
 */
public final class Slot<U> {
  private static final VarHandle VALUE;
  private static final VarHandle READERS;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(Slot.class, "value", Object.class);
      READERS = MethodHandles.lookup().findVarHandle(Slot.class, "readers", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Which resource. */
  public final ResourceKey<?> key;

  @SuppressWarnings("unused") // read and written through VALUE
  private @Nullable Object value;

  @SuppressWarnings("unused") // read and written through READERS
  private int readers;

  /** Who published the value, until its last consumer has let go of it. */
  public @Nullable Owner owner;

  /** Who published it last. */
  public @Nullable Owner lastOwner;

  /** Which publication of its engine the value is, counted from 1. Holder only. */
  public long publishedAs;

  private volatile @Nullable Owner never;

  /** Whether the value has been withdrawn while somebody may still use it. */
  public boolean draining;

  /** A publication that has to wait until the value before it is out of use. */
  public @Nullable Parked parked;

  private int consumers;
  private @Nullable Need<U> firstUser;
  private @Nullable Need<U> lastUser;
  private List<Owner> promisers = List.of();
  private List<Runnable> whenDrained = List.of();

  /** Makes the slot of an absent resource. */
  public Slot(ResourceKey<?> key) {
    this.key = key;
  }

  /** A publication that waits. */
  public record Parked(Object value, Owner owner) {}

  /** Returns the value; null while the resource is absent. From any thread. */
  public @Nullable Object value() {
    return VALUE.getVolatile(this);
  }

  /** Tells whether the resource is present. */
  public boolean present() {
    return value() != null;
  }

  /** Counts a probe that may read the value. From any thread; before {@link #value}. */
  public void enter() {
    READERS.getAndAdd(this, 1);
  }

  /** Takes back what {@link #enter} counted. Holder only; ask {@link #inUse} afterwards. */
  public void leave() {
    READERS.getAndAdd(this, -1);
  }

  /** Sets or clears the value. Holder only. */
  public void value(@Nullable Object newValue) {
    VALUE.setVolatile(this, newValue);
  }

  /** Returns who said that it will never come, if that still holds. From any thread. */
  public @Nullable Owner neverBy() {
    return never;
  }

  /** Notes who said that it will never come, or that this no longer holds. Holder only. */
  public void never(@Nullable Owner by) {
    never = by;
  }

  /** Tells whether somebody may still use the value, or the one before it. Holder only. */
  public boolean inUse() {
    return consumers > 0 || (int) READERS.getVolatile(this) > 0;
  }

  /** Begins a use of the value by a need. Holder only. */
  public void consume(Need<U> need) {
    need.consuming = true;
    consumers++;
  }

  /** Ends a use of the value by a need. Holder only; ask {@link #inUse} afterwards. */
  public void release(Need<U> need) {
    need.consuming = false;
    consumers--;
  }

  /** Returns the first one interested, in the order in which they came. Holder only. */
  public @Nullable Need<U> firstUser() {
    return firstUser;
  }

  /** Appends a need to the list of users. Holder only. */
  public void link(Need<U> need) {
    need.previousUser = lastUser;
    if (lastUser == null) {
      firstUser = need;
    } else {
      lastUser.nextUser = need;
    }
    lastUser = need;
  }

  /** Takes a need out of the list of users. Holder only. */
  public void unlink(Need<U> need) {
    if (need.previousUser == null) {
      firstUser = need.nextUser;
    } else {
      need.previousUser.nextUser = need.nextUser;
    }
    if (need.nextUser == null) {
      lastUser = need.previousUser;
    } else {
      need.nextUser.previousUser = need.previousUser;
    }
    need.previousUser = null;
    need.nextUser = null;
  }

  /** Notes that somebody means to publish the resource. Holder only. */
  public void promise(Owner by) {
    List<Owner> more = new ArrayList<>(promisers);
    more.add(by);
    promisers = more;
  }

  /** Forgets one promise. Holder only. */
  public void unpromise(Owner by) {
    List<Owner> fewer = new ArrayList<>(promisers);
    fewer.remove(by);
    promisers = fewer.isEmpty() ? List.of() : fewer;
  }

  /** Returns who means to publish the resource. Holder only. */
  public List<Owner> promisers() {
    return promisers;
  }

  /** Notes what to do when the value is out of use. Holder only. */
  public void onDrained(Runnable action) {
    List<Runnable> more = new ArrayList<>(whenDrained);
    more.add(action);
    whenDrained = more;
  }

  /** Returns what is to be done now that the value is out of use, and forgets it. Holder only. */
  public List<Runnable> takeDrained() {
    List<Runnable> actions = whenDrained;
    whenDrained = List.of();
    return actions;
  }

  @Override
  public String toString() {
    return key + (present() ? " (present)" : " (absent)");
  }
}
