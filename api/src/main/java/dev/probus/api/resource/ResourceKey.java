package dev.probus.api.resource;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a resource: what kind of value it has, and which one of that kind. At any moment a
 * resource is present with one value, or absent. Two keys are the same resource if type and name
 * are equal.
 *
 * <p>Immutable; may be used from any thread, in any number of engines. Its hash is the same in each
 * run of the program.
 *
 * @param <T> the value's type
 */
public final class ResourceKey<T> implements Comparable<ResourceKey<?>> {
  private final Class<T> type;
  private final String name;

  /** Kept, so that a resource is found without reading its name. */
  private final int hash;

  /**
   * Makes the key of a resource.
   *
   * @param type what the value is; an interface is best, since consumers see no more than this
   * @param name which one; not blank. A resource of one device is best named by {@link
   *     dev.probus.api.Device#key}
   * @throws IllegalArgumentException if the name is blank or the type is primitive
   */
  public ResourceKey(Class<T> type, String name) {
    this.type = Objects.requireNonNull(type, "type");
    this.name = name;
    if (name.isBlank()) {
      throw new IllegalArgumentException("resource of type " + type.getName() + ": name is blank");
    }
    if (type.isPrimitive()) {
      throw new IllegalArgumentException("resource " + name + ": " + type + " can hold no object");
    }
    this.hash = 31 * type.getName().hashCode() + name.hashCode();
  }

  /** Returns the key of the resource {@code name} with values of {@code type}. */
  public static <T> ResourceKey<T> of(Class<T> type, String name) {
    return new ResourceKey<>(type, name);
  }

  /** Returns what the value is. */
  public Class<T> type() {
    return type;
  }

  /** Returns which one of its type it is. */
  public String name() {
    return name;
  }

  /** Compares names, and types by their names if these are the same. */
  @Override
  public int compareTo(ResourceKey<?> other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : type.getName().compareTo(other.type.getName());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ResourceKey<?> key
            && hash == key.hash
            && type == key.type
            && name.equals(key.name));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Returns type and name as people say them, for example {@code Clock mclk}. */
  @Override
  public String toString() {
    return type.getSimpleName() + " " + name;
  }
}
