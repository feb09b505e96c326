package dev.probus.core.resource;

import dev.probus.api.handle.Handles;
import dev.probus.api.resource.KeySet;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Turns names of resources into slots: once, when a device, a driver or a statement arrives, and
 * not for each step after that. May be used from any thread; what is in a slot may not.
 *
 * <p>A key keeps the slot that it was found to be, so that another look at it is one comparison.
 * When the engine ends, those keys forget it by which slots were made; one that is equal and
 * outlives the engine holds on to that one slot, which is empty by then.
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

  /** From so many on it grows to twice its size, before to four times. */
  private static final int MANY = 1 << 14;

  /** By which a slot is known to be this table's, without its holding on to the table. */
  private final Object mark = new Object();

  private volatile AtomicReferenceArray<Slot<U>> index = new AtomicReferenceArray<>(2 * FIRST);

  /** All slots in the order in which they were made. Under the lock. */
  private final List<Slot<U>> slots = new ArrayList<>(FIRST);

  /** The hashes of their keys. Under the lock. */
  private int[] hashes = new int[FIRST];

  /** Makes an empty table. */
  public SlotTable() {}

  /** Returns the one slot of a resource. */
  public Slot<U> slot(ResourceKey<?> key) {
    Slot<U> kept = kept(key);
    return kept != null ? kept : look(key);
  }

  /** Returns the slot that a key keeps, if it is one of this table. */
  // A mark is one table's, and all slots of that are of U.
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  private @Nullable Slot<U> kept(ResourceKey<?> key) {
    return Handles.of(key) instanceof Slot<?> slot && slot.mark == mark ? (Slot<U>) slot : null;
  }

  private Slot<U> look(ResourceKey<?> key) {
    Slot<U> known = find(index, key);
    Slot<U> slot = known != null ? known : make(key);
    Handles.keep(key, slot);
    return slot;
  }

  /** Returns the slots of resources, in the order of {@link #needs}. */
  public List<Slot<U>> slots(Set<ResourceKey<?>> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Slot<U>> found = new ArrayList<>(keys.size());
    for (ResourceKey<?> key : inOrder(keys)) {
      found.add(slot(key));
    }
    return found;
  }

  /** Lets the keys forget their slots, since the engine has ended. They can be found again. */
  public synchronized void release() {
    slots.forEach(slot -> Handles.drop(slot.key, slot));
  }

  private static Collection<ResourceKey<?>> inOrder(Set<ResourceKey<?>> keys) {
    return keys instanceof SequencedSet ? keys : KeySet.copyOf(keys);
  }

  /**
   * Makes declared needs, linked as siblings: in the order of the set, if it has one. Otherwise in
   * that of a {@link KeySet}, which is the same in each run of the program. They are in no list of
   * users yet.
   *
   * @param spare a need of the user that is in no list and becomes one of them; null for none
   * @return the first; null if nothing is needed
   */
  public @Nullable Need<U> needs(U user, Set<ResourceKey<?>> keys, @Nullable Need<U> spare) {
    if (keys instanceof KeySet ordered) {
      return unranked(user, ordered, spare);
    }
    if (keys.isEmpty()) {
      return null;
    }
    return keys instanceof SequencedSet
        ? ranked(user, keys, spare)
        : unranked(user, KeySet.copyOf(keys), spare);
  }

  private @Nullable Need<U> ranked(U user, Set<ResourceKey<?>> keys, @Nullable Need<U> spare) {
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

  /** Linked from the last on. No step depends on what was found in the one before. */
  private @Nullable Need<U> unranked(U user, KeySet keys, @Nullable Need<U> spare) {
    Need<U> first = null;
    for (int i = keys.size() - 1; i >= 0; i--) {
      Need<U> need = i > 0 || spare == null ? Need.further(user) : spare;
      need.declared(slot(keys.get(i)), false);
      need.sibling = first;
      first = need;
    }
    return first;
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
    Slot<U> made = new Slot<>(key, mark);
    int hash = key.hashCode();
    hashes[slots.size()] = hash;
    slots.add(made);
    put(index, hash, made);
    return made;
  }

  private void grow() {
    int times = hashes.length < MANY ? 4 : 2;
    AtomicReferenceArray<Slot<U>> more = new AtomicReferenceArray<>(index.length() * times);
    for (int i = 0; i < hashes.length; i++) {
      put(more, hashes[i], slots.get(i));
    }
    hashes = Arrays.copyOf(hashes, hashes.length * times);
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
