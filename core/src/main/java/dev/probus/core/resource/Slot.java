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
 * side sees the other: a value is never released under a probe that may use it. The value is set
 * with a releasing write: whoever sees it sees what it refers to, and no reader has to be looked
 * for.
 *
 * <p>Who uses the value is not counted while it is present: that would cost each probe a visit to
 * each of its slots. A withdrawal visits all users anyway, and counts them then.
 *
 * @param <U> who uses resources
 */
public final class Slot<U> {
  /** So many users that are gone do not matter. */
  private static final int FEW = 32;

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

  /** Its table's. Final, as the key is: a thread may come by a slot without any order. */
  final Object mark;

  /** Its number in the log; 0 for none yet. */
  private int logged;

  @SuppressWarnings("unused") // read and written through VALUE
  private @Nullable Object value;

  @SuppressWarnings("unused") // read and written through READERS
  private int readers;

  /** Who published the value, until its last consumer has let go of it. Holder only. */
  public @Nullable Owner owner;

  /** Which publication of its engine the value is, counted from 1. Holder only. */
  public long publishedAs;

  private @Nullable Need<U> newest;

  /** What most slots never have. Written by the holder. */
  private volatile @Nullable Rarities rarities;

  /** What is rare in the life of a resource. Holder only, but for {@code never}. */
  private static final class Rarities {
    volatile @Nullable Owner never;

    /** What was said of it; means something only while {@code never} does. */
    @Nullable String reason;

    @Nullable Owner lastOwner;
    boolean draining;
    int consumers;

    /** How many of the users are gone, and how many may be before they are cleared away. */
    int gone;

    int bearable = FEW;
    @Nullable Parked parked;
    List<Runnable> whenDrained = List.of();
    List<Owner> promisers = List.of();
  }

  /** Makes the slot of an absent resource. */
  Slot(ResourceKey<?> key, Object mark) {
    this.key = key;
    this.mark = mark;
  }

  /** Returns its number in the engine's log; 0 for none yet. Holder only. */
  public int logged() {
    return logged;
  }

  /** Gives it its number in the log, which is returned. Holder only. */
  public int logged(int number) {
    logged = number;
    return number;
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

  /** Makes the resource present. Holder only. */
  public void publish(Object newValue, Owner by, long as) {
    owner = by;
    publishedAs = as;
    if (rarities != null) {
      rarities.never = null;
    }
    VALUE.setRelease(this, newValue); // readers need not be looked at, as when it goes
  }

  /** Makes the resource absent; {@link #drain} must follow. Holder only. */
  public void withdraw() {
    VALUE.setVolatile(this, null);
  }

  /**
   * From now on the value that was withdrawn drains off. Holder only.
   *
   * @param consumers how many needs use it
   */
  public void drain(int consumers) {
    Rarities rare = rarities();
    rare.draining = true;
    rare.consumers = consumers;
    rare.lastOwner = owner;
  }

  /** Ends what {@link #drain} began: nobody uses the value any more. Holder only. */
  public void drained() {
    rarities().draining = false;
    owner = null;
  }

  /** Tells whether the value has been withdrawn while somebody may still use it. Holder only. */
  public boolean draining() {
    Rarities rare = rarities;
    return rare != null && rare.draining;
  }

  /** Tells whether somebody may still use the value that was withdrawn. Holder only. */
  public boolean inUse() {
    Rarities rare = rarities;
    return (rare != null && rare.consumers > 0) || (int) READERS.getVolatile(this) > 0;
  }

  /**
   * Ends a use of the value by a need. Uses are not counted before the value is withdrawn. Holder
   * only; ask {@link #inUse} afterwards.
   */
  public void release(Need<U> need) {
    need.consuming = false;
    Rarities rare = rarities;
    if (rare != null && rare.draining) {
      rare.consumers--;
    }
  }

  /** Returns who published it last, if it is absent. Holder only. */
  public @Nullable Owner lastOwner() {
    Rarities rare = rarities;
    return owner != null || rare == null ? owner : rare.lastOwner;
  }

  /** Returns who said that it will never come, if that still holds. From any thread. */
  public @Nullable Owner neverBy() {
    Rarities rare = rarities;
    return rare == null ? null : rare.never;
  }

  /** Returns why it will never come, if whoever said so gave a reason. Holder only. */
  public @Nullable String neverBecause() {
    Rarities rare = rarities;
    return rare == null || rare.never == null ? null : rare.reason;
  }

  /** Notes who said that it will never come, and why. Holder only. */
  public void never(Owner by, @Nullable String reason) {
    Rarities rare = rarities();
    rare.reason = reason;
    rare.never = by;
  }

  /** Returns the publication that waits until the value before it is out of use. Holder only. */
  public @Nullable Parked parked() {
    Rarities rare = rarities;
    return rare == null ? null : rare.parked;
  }

  /** Lets a publication wait, or none any more. Holder only. */
  public void park(@Nullable Parked publication) {
    rarities().parked = publication;
  }

  /** Returns the last one to come of those who are interested. Holder only. */
  public @Nullable Need<U> newest() {
    return Need.present(newest);
  }

  /** Returns all who are interested, in the order in which they came. Holder only. */
  public List<Need<U>> users() {
    List<Need<U>> users = new ArrayList<>();
    for (@Nullable Need<U> need = newest(); need != null; need = need.older()) {
      users.add(need);
    }
    return users.reversed();
  }

  /** Adds a need to the list of users, without looking at any other. Holder only. */
  public void link(Need<U> need) {
    need.older = newest;
    need.listed(true);
    newest = need;
  }

  /**
   * Takes a need out of the list of users. It stays in the chain as one that is gone until there
   * are as many of those as of others, so that each is looked at once and not for each that goes.
   * Holder only.
   */
  public void unlink(Need<U> need) {
    if (need.equals(newest)) {
      newest = need.older;
      strike(need);
      return;
    }
    need.leave();
    Rarities rare = rarities();
    if (++rare.gone >= rare.bearable) {
      rare.gone = 0;
      rare.bearable = Math.max(FEW, clear());
    }
  }

  /** Takes those that are gone out of the chain; returns how many are left. */
  private int clear() {
    @Nullable Need<U> need = newest;
    Need<U> last = null;
    newest = null;
    int left = 0;
    while (need != null) {
      Need<U> next = need.older;
      if (need.gone()) {
        strike(need);
      } else {
        if (last == null) {
          newest = need;
        } else {
          last.older = need;
        }
        last = need;
        left++;
      }
      need = next;
    }
    if (last != null) {
      last.older = null;
    }
    return left;
  }

  private static void strike(Need<?> need) {
    need.older = null;
    need.listed(false);
  }

  /** Notes that somebody means to publish the resource. Holder only. */
  public void promise(Owner by) {
    Rarities rare = rarities();
    if (rare.promisers.isEmpty()) {
      rare.promisers = List.of(by);
    } else {
      rare.promisers = several(rare.promisers);
      rare.promisers.add(by);
    }
  }

  /** Most resources are promised by one. */
  private static List<Owner> several(List<Owner> promisers) {
    return promisers instanceof ArrayList ? promisers : new ArrayList<>(promisers);
  }

  /** Forgets one promise. Holder only. */
  public void unpromise(Owner by) {
    Rarities rare = rarities();
    int at = rare.promisers.lastIndexOf(by); // the last to come are the first to go
    if (at < 0) {
      return;
    }
    if (rare.promisers.size() == 1) {
      rare.promisers = List.of();
    } else {
      rare.promisers = several(rare.promisers);
      rare.promisers.remove(at);
    }
  }

  /** Returns who means to publish the resource. Holder only; not to be kept. */
  public List<Owner> promisers() {
    Rarities rare = rarities;
    return rare == null ? List.of() : rare.promisers;
  }

  /** Notes what to do when the value is out of use. Holder only. */
  public void onDrained(Runnable action) {
    Rarities rare = rarities();
    rare.whenDrained = rare.whenDrained.isEmpty() ? new ArrayList<>(2) : rare.whenDrained;
    rare.whenDrained.add(action);
  }

  /** Returns what is to be done now that the value is out of use, and forgets it. Holder only. */
  public List<Runnable> takeDrained() {
    Rarities rare = rarities();
    List<Runnable> actions = rare.whenDrained;
    rare.whenDrained = List.of();
    return actions;
  }

  private Rarities rarities() {
    Rarities known = rarities;
    if (known == null) {
      known = new Rarities();
      rarities = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return key + (present() ? " (present)" : " (absent)");
  }
}
