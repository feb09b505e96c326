package dev.probus.api.resource;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of keys that has been put in order once. Its order means nothing, but is the same in each
 * run of the program, which that of {@link java.util.Set#of} is not: an engine has to sort the keys
 * of any other set whenever it is told of them. A driver that is asked for thousands of devices
 * does well to answer with the same {@code KeySet} each time, or with one that the device keeps.
 *
 * <p>Immutable; may be used from any thread, in any number of engines. Few keys are expected: it
 * takes as long as there are keys to find one.
 */
public final class KeySet extends AbstractSet<ResourceKey<?>> {
  /** Up to so many are sorted in time that grows with the square. */
  private static final int FEW = 16;

  private static final KeySet EMPTY = new KeySet(new ResourceKey<?>[0]);

  private final ResourceKey<?>[] keys;

  private KeySet(ResourceKey<?>[] keys) {
    this.keys = keys;
  }

  /**
   * Returns the set of keys.
   *
   * @throws IllegalArgumentException if two of them are equal
   * @throws NullPointerException if one is null
   */
  public static KeySet of(ResourceKey<?>... keys) {
    if (keys.length == 0) {
      return EMPTY;
    }
    ResourceKey<?>[] sorted = keys.clone();
    sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i].equals(sorted[i - 1])) {
        throw new IllegalArgumentException("the key " + sorted[i] + " is there twice");
      }
    }
    return new KeySet(sorted);
  }

  /**
   * Returns the set of all different keys of a collection: itself, if it is one already.
   *
   * @throws NullPointerException if one is null
   */
  public static KeySet copyOf(Collection<ResourceKey<?>> keys) {
    if (keys instanceof KeySet known) {
      return known;
    }
    ResourceKey<?>[] all = keys.toArray(new ResourceKey<?>[0]);
    if (all.length < 2 || keys instanceof java.util.Set) {
      sort(all);
      return new KeySet(all);
    }
    return of(List.of(all).stream().distinct().toArray(ResourceKey<?>[]::new));
  }

  /** Most are one to three: for so few a loop of our own is several times as fast. */
  private static void sort(ResourceKey<?>[] keys) {
    if (keys.length > FEW) {
      Arrays.sort(keys, KeySet::order);
      return;
    }
    for (int i = 0; i < keys.length; i++) {
      ResourceKey<?> key = Objects.requireNonNull(keys[i], "key");
      int place = i;
      while (place > 0 && order(key, keys[place - 1]) < 0) {
        keys[place] = keys[place - 1];
        place--;
      }
      keys[place] = key;
    }
  }

  /** Compares keys without reading their names, unless these have the same hash. */
  private static int order(ResourceKey<?> a, ResourceKey<?> b) {
    int byHash = Integer.compare(a.hashCode(), b.hashCode());
    return byHash != 0 ? byHash : a.compareTo(b);
  }

  /**
   * Returns the key of a place in the set's own order.
   *
   * @throws IndexOutOfBoundsException if the place is not from 0 to one less than the size
   */
  public ResourceKey<?> get(int place) {
    return keys[place];
  }

  @Override
  public int size() {
    return keys.length;
  }

  @Override
  public boolean contains(@Nullable Object key) {
    return key != null && Arrays.asList(keys).contains(key);
  }

  @Override
  public Iterator<ResourceKey<?>> iterator() {
    return Arrays.asList(keys).iterator(); // which cannot remove
  }
}
