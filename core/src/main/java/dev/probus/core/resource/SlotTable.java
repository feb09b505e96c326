package dev.probus.core.resource;

import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Turns names of resources into slots: once, when a device, a driver or a statement arrives, and
 * not for each step after that. May be used from any thread; what is in a slot may not.
 *
 * <p>Slots stand in an index by the hashes of their keys; where a place is taken, in the next that
 * is free. At the least half of it is free. The hashes are kept beside it, so that it grows without
 * looking at any slot.
 *
 * <p><b>Memory protocol.</b> Slots are found without a lock, and made under one. A slot is put into
 * the index with a releasing write when it is whole. Who does not find one looks again under the
 * lock: it may have come meanwhile, or stand in an index that is newer than the one that was looked
 * at. Slots are never removed.
 *
 * @param <U> who uses resources
 */
public final class SlotTable<U> {
  private static final int FIRST = 64;

  private volatile AtomicReferenceArray<Slot<U>> index = new AtomicReferenceArray<>(2 * FIRST);

  /** All slots in the order in which they were made. Under the lock. */
  private final List<Slot<U>> slots = new ArrayList<>(FIRST);

  /** The hashes of their keys. Under the lock. */
  private int[] hashes = new int[FIRST];

  /** Makes an empty table. */
  public SlotTable() {}

  /** Returns the one slot of a resource. */
  public Slot<U> slot(ResourceKey<?> key) {
    Slot<U> known = find(index, key);
    return known != null ? known : make(key);
  }

  /** Returns the slots of resources, in the order of {@link #needs}. */
  public List<Slot<U>> slots(Set<ResourceKey<?>> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Slot<U>> found = new ArrayList<>(keys.size());
    for (ResourceKey<?> key : keys) {
      found.add(slot(key));
    }
    if (found.size() > 1 && !(keys instanceof SequencedSet)) {
      found.sort(SlotTable::order);
    }
    return found;
  }

  /**
   * Makes declared needs, linked as siblings: in the order of the set, if it has one. Otherwise in
   * an order that looks like none, but is the same in each run of the program, which that of the
   * set is not. They are in no list of users yet.
   *
   * @param spare a need of the user that is in no list and becomes one of them; null for none
   * @return the first; null if nothing is needed
   */
  public @Nullable Need<U> needs(U user, Set<ResourceKey<?>> keys, @Nullable Need<U> spare) {
    if (keys.isEmpty()) {
      return null;
    }
    return keys instanceof SequencedSet ? joined(user, keys, spare) : sorted(user, keys, spare);
  }

  private @Nullable Need<U> joined(U user, Set<ResourceKey<?>> keys, @Nullable Need<U> spare) {
    Need<U> unused = spare;
    Need<U> first = null;
    Need<U> last = null;
    for (ResourceKey<?> key : keys) {
      Need<U> need = (unused == null ? Need.further(user) : unused).declared(slot(key), true);
      unused = null;
      if (last == null) {
        first = need;
      } else {
        last.sibling = need;
      }
      last = need;
    }
    return first;
  }

  private @Nullable Need<U> sorted(U user, Set<ResourceKey<?>> keys, @Nullable Need<U> spare) {
    Need<U> unused = spare;
    Need<U> first = null;
    for (ResourceKey<?> key : keys) {
      Need<U> need = (unused == null ? Need.further(user) : unused).declared(slot(key), false);
      unused = null;
      first = sorted(first, need);
    }
    return first;
  }

  private static <U> Need<U> sorted(@Nullable Need<U> first, Need<U> added) {
    if (first == null || order(added.slot(), first.slot()) < 0) {
      added.sibling = first;
      return added;
    }
    Need<U> before = first;
    Need<U> after = before.sibling;
    while (after != null && order(after.slot(), added.slot()) < 0) {
      before = after;
      after = after.sibling;
    }
    before.sibling = added;
    added.sibling = after;
    return first;
  }

  /** Compares keys without reading their names, unless these have the same hash. */
  private static int order(Slot<?> a, Slot<?> b) {
    int byHash = Integer.compare(a.key.hashCode(), b.key.hashCode());
    return byHash != 0 ? byHash : a.key.compareTo(b.key);
  }

  private static <U> @Nullable Slot<U> find(
      AtomicReferenceArray<Slot<U>> index, ResourceKey<?> key) {
    int hash = key.hashCode();
    int mask = index.length() - 1;
    int i = placeOf(hash) & mask;
    @Nullable Slot<U> slot = index.getAcquire(i);
    while (slot != null && !slot.key.equals(key)) {
      i = (i + 1) & mask;
      slot = index.getAcquire(i);
    }
    return slot;
  }

  private synchronized Slot<U> make(ResourceKey<?> key) {
    Slot<U> known = find(index, key);
    if (known != null) {
      return known;
    }
    if (slots.size() == hashes.length) {
      grow();
    }
    Slot<U> made = new Slot<>(key);
    int hash = key.hashCode();
    hashes[slots.size()] = hash;
    slots.add(made);
    put(index, hash, made);
    return made;
  }

  private void grow() {
    AtomicReferenceArray<Slot<U>> more = new AtomicReferenceArray<>(index.length() * 4);
    for (int i = 0; i < hashes.length; i++) {
      put(more, hashes[i], slots.get(i));
    }
    hashes = Arrays.copyOf(hashes, hashes.length * 4);
    index = more;
  }

  private static <U> void put(AtomicReferenceArray<Slot<U>> index, int hash, Slot<U> slot) {
    int mask = index.length() - 1;
    int i = placeOf(hash) & mask;
    while (index.getPlain(i) != null) {
      i = (i + 1) & mask;
    }
    index.setRelease(i, slot);
  }

  /** Spreads names that count up: their hashes lie in long rows otherwise. */
  private static int placeOf(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }
}
