package dev.probus.api;

import dev.probus.api.resource.ResourceKey;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;

/**
 * Keys as a driver stated them: each once, in their order, for good.
 *
 * <p>An array and no hash table: a deferral names one key or a few, is made with each probe that
 * has to wait, and is gone through once. With two tables for each, a device with discovered needs
 * took a fifth longer.
 */
final class StatedKeys extends AbstractSet<ResourceKey<?>> implements SequencedSet<ResourceKey<?>> {

  /** Over an array: its iterator cannot remove, and nothing else reaches it. */
  private final List<ResourceKey<?>> keys;

  private StatedKeys(ResourceKey<?>[] own) {
    this.keys = Arrays.asList(own);
  }

  /** Returns these keys, or the very same if they are such keys already. */
  static StatedKeys of(Collection<? extends ResourceKey<?>> keys) {
    return keys instanceof StatedKeys stated ? stated : ofOwn(keys.toArray(ResourceKey<?>[]::new));
  }

  /** Returns these keys; the array stays the caller's. */
  static StatedKeys of(ResourceKey<?>... keys) {
    return ofOwn(keys.clone());
  }

  private static StatedKeys ofOwn(ResourceKey<?>[] own) {
    for (ResourceKey<?> key : own) {
      Objects.requireNonNull(key, "key");
    }
    return new StatedKeys(
        own.length < 2 ? own : Arrays.stream(own).distinct().toArray(ResourceKey<?>[]::new));
  }

  @Override
  public Iterator<ResourceKey<?>> iterator() {
    return keys.iterator();
  }

  @Override
  public int size() {
    return keys.size();
  }

  @Override
  public boolean contains(Object key) {
    return keys.contains(key);
  }

  @Override
  public SequencedSet<ResourceKey<?>> reversed() {
    ResourceKey<?>[] turned = new ResourceKey<?>[keys.size()];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = keys.get(turned.length - 1 - i);
    }
    return new StatedKeys(turned);
  }
}
