package dev.probus.api.resource;

import dev.probus.api.handle.Handled;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a resource: what kind of value it has, and which one of that kind. At any moment a
 * resource is present with one value, or absent. Two keys are the same resource if type and name
 * are equal.
 *
 * <p>Immutable; may be used from any thread, in any number of engines. Its hash is the same in each
 * run of the program. An engine remembers with a key which resource it is: one that is kept and
 * used again is found faster than one that is made anew.
 *
 * @param <T> the value's type
 */
public final class ResourceKey<T> extends Handled implements Comparable<ResourceKey<?>> {

  /**
   * The class of the values; of a key that was read back, the class's name, interned. Either way
   * two keys of one type have the same object here.
   */
  private final Object type;

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

  private ResourceKey(String typeName, String name) {
    this.type = typeName.intern();
    this.name = name;
    this.hash = 31 * typeName.hashCode() + name.hashCode();
  }

  /** Returns the key of the resource {@code name} with values of {@code type}. */
  public static <T> ResourceKey<T> of(Class<T> type, String name) {
    return new ResourceKey<>(type, name);
  }

  /**
   * Returns a key that was read from a recording, whose class need not exist in this program. It
   * prints, sorts and hashes as the key that was written, and is equal to others that were read; it
   * names no resource of an engine.
   *
   * @param typeName the name of the class, as {@link #typeName} told it
   * @throws IllegalArgumentException if either name is blank
   */
  public static ResourceKey<?> recorded(String typeName, String name) {
    if (typeName.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "resource '" + name + "' of type '" + typeName + "': expected both to be named");
    }
    return new ResourceKey<>(typeName, name);
  }

  /**
   * Returns what the value is.
   *
   * @throws IllegalStateException if the key was read from a recording
   */
  @SuppressWarnings("unchecked") // what the constructor was given
  public Class<T> type() {
    if (type instanceof Class<?> known) {
      return (Class<T>) known;
    }
    throw new IllegalStateException("resource " + name + " was read back: its class is unknown");
  }

  /** Returns the name of the class of its values. */
  public String typeName() {
    return type instanceof Class<?> known ? known.getName() : (String) type;
  }

  /** Returns which one of its type it is. */
  public String name() {
    return name;
  }

  /** Compares names, and types by their names if these are the same. */
  @Override
  public int compareTo(ResourceKey<?> other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : typeName().compareTo(other.typeName());
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // classes are, and names of classes are interned
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
    String kind =
        type instanceof Class<?> known ? known.getSimpleName() : TypeName.simple((String) type);
    return kind + " " + name;
  }
}
