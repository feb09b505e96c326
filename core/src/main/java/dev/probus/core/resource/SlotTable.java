package dev.probus.core.resource;

import dev.probus.api.resource.ResourceHandle;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Turns names of resources into slots: once, when a device, a driver or a statement arrives, and
 * not for each step after that. A key that is used again remembers its slot. May be used from any
 * thread; what is in a slot may not.
 *
 * <p><b>Memory protocol.</b> Slots are found without a lock, and made under one. A slot is put in
 * front of its chain with a releasing write, and its chain's rest is set before; so who finds it
 * sees it whole. While the table grows, chains are joined anew, and a reader may stray to another
 * chain and miss what it looks for; it then looks again under the lock. Slots are never removed.
 *
 * @param <U> who uses resources
 */
public final class SlotTable<U> {
  private static final int FIRST = 64;

  /** So many needs are sorted one by one. */
  private static final int FEW = 8;

  /** What tells a table's slots from those of others; it does not keep the table alive. */
  static final class Mark {}

  private final Mark mark = new Mark();

  private volatile AtomicReferenceArray<Slot<U>> chains = new AtomicReferenceArray<>(FIRST);

  /** How many slots there are. Under the lock. */
  private int size;

  /** Makes an empty table. */
  public SlotTable() {}

  /** Returns the one slot of a resource. */
  public Slot<U> slot(ResourceKey<?> key) {
    Slot<U> known = known(key);
    return known != null ? known : make(key);
  }

  /**
   * Returns the slots of resources. In their order, if the set has one; otherwise in the order in
   * which the slots were made, and new ones by name: a set without an order of its own has another
   * one in each run of the program.
   */
  public List<Slot<U>> slots(Set<ResourceKey<?>> keys) {
    return switch (keys.size()) {
      case 0 -> List.of();
      case 1 -> List.of(slot(keys.iterator().next()));
      default -> keys instanceof SequencedSet ? inOrder(keys) : byNumber(keys);
    };
  }

  private List<Slot<U>> inOrder(Collection<ResourceKey<?>> keys) {
    List<Slot<U>> found = new ArrayList<>(keys.size());
    for (ResourceKey<?> key : keys) {
      found.add(slot(key));
    }
    return found;
  }

  private List<Slot<U>> byNumber(Collection<ResourceKey<?>> keys) {
    List<Slot<U>> found = new ArrayList<>(keys.size());
    List<ResourceKey<?>> unknown = new ArrayList<>(0);
    for (ResourceKey<?> key : keys) {
      Slot<U> known = known(key);
      if (known == null) {
        unknown.add(key);
      } else {
        found.add(known);
      }
    }
    found.sort((a, b) -> Integer.compare(a.number, b.number));
    unknown.sort(SlotTable::order);
    unknown.forEach(key -> found.add(slot(key)));
    return found;
  }

  /**
   * Makes declared needs, in the order of {@link #slots}, linked as siblings. They are in no list
   * of users yet.
   *
   * @return the first; null if nothing is needed
   */
  public @Nullable Need<U> needs(U user, Set<ResourceKey<?>> keys) {
    int count = keys.size();
    if (count == 0) {
      return null;
    }
    if (count == 1) {
      return new Need<>(slot(keys.iterator().next()), user, true, true);
    }
    return count > FEW || keys instanceof SequencedSet
        ? joined(user, slots(keys))
        : sorted(user, keys);
  }

  private @Nullable Need<U> sorted(U user, Set<ResourceKey<?>> keys) {
    Need<U> first = null;
    ResourceKey<?> unknown = null;
    for (ResourceKey<?> key : keys) {
      Slot<U> slot = known(key);
      if (slot != null) {
        first = sorted(first, new Need<>(slot, user, true, true));
      } else if (unknown == null) {
        unknown = key;
      } else {
        return joined(user, byNumber(keys));
      }
    }
    return unknown == null ? first : sorted(first, new Need<>(make(unknown), user, true, true));
  }

  private static <U> @Nullable Need<U> joined(U user, List<Slot<U>> slots) {
    Need<U> first = null;
    for (Slot<U> slot : slots.reversed()) {
      Need<U> need = new Need<>(slot, user, true, true);
      need.sibling = first;
      first = need;
    }
    return first;
  }

  private static <U> Need<U> sorted(@Nullable Need<U> first, Need<U> added) {
    if (first == null || first.slot.number > added.slot.number) {
      added.sibling = first;
      return added;
    }
    Need<U> before = first;
    Need<U> after = before.sibling;
    while (after != null && after.slot.number < added.slot.number) {
      before = after;
      after = after.sibling;
    }
    before.sibling = added;
    added.sibling = after;
    return first;
  }

  /** Forgets who published what, since keys that live on keep their slots. Holder only. */
  public void forget() {
    AtomicReferenceArray<Slot<U>> all = chains;
    for (int i = 0; i < all.length(); i++) {
      for (@Nullable Slot<U> slot = all.get(i); slot != null; slot = slot.nextInChain()) {
        slot.forget();
      }
    }
  }

  private @Nullable Slot<U> known(ResourceKey<?> key) {
    ResourceHandle noted = key.handle();
    if (noted instanceof Slot<?> slot && slot.table == mark) {
      return own(slot);
    }
    Slot<U> found = find(chains, key);
    if (found != null) {
      key.handle(found);
    }
    return found;
  }

  /** A slot with this table's mark was made by this table. */
  @SuppressWarnings("unchecked")
  private static <U> Slot<U> own(Slot<?> slot) {
    return (Slot<U>) slot;
  }

  private static <U> @Nullable Slot<U> find(
      AtomicReferenceArray<Slot<U>> chains, ResourceKey<?> key) {
    int hash = key.hashCode();
    @Nullable Slot<U> slot = chains.get(chainOf(hash, chains.length()));
    while (slot != null && !(slot.hash == hash && slot.key.equals(key))) {
      slot = slot.nextInChain();
    }
    return slot;
  }

  private synchronized Slot<U> make(ResourceKey<?> key) {
    AtomicReferenceArray<Slot<U>> present = chains;
    Slot<U> known = find(present, key);
    if (known != null) {
      return known;
    }
    if (size == present.length()) {
      present = grown(present);
      chains = present;
    }
    Slot<U> made = new Slot<>(key, mark, size++);
    put(present, made);
    key.handle(made);
    return made;
  }

  private static <U> AtomicReferenceArray<Slot<U>> grown(AtomicReferenceArray<Slot<U>> old) {
    AtomicReferenceArray<Slot<U>> more = new AtomicReferenceArray<>(old.length() * 4);
    for (int i = 0; i < old.length(); i++) {
      @Nullable Slot<U> slot = old.get(i);
      while (slot != null) {
        Slot<U> next = slot.nextInChain();
        put(more, slot);
        slot = next;
      }
    }
    return more;
  }

  private static <U> void put(AtomicReferenceArray<Slot<U>> chains, Slot<U> slot) {
    int chain = chainOf(slot.hash, chains.length());
    slot.nextInChain(chains.getPlain(chain));
    chains.setRelease(chain, slot);
  }

  /** Spreads names that differ in their last characters only. */
  private static int chainOf(int hash, int chains) {
    return (hash ^ (hash >>> 16)) & (chains - 1);
  }

  /** Compares by hand: what the platform makes of comparators has to be linked at each start. */
  private static int order(ResourceKey<?> a, ResourceKey<?> b) {
    int byName = a.name().compareTo(b.name());
    return byName != 0 ? byName : a.type().getName().compareTo(b.type().getName());
  }
}
