package dev.probus.api.resource;

import java.util.Objects;

/**
 * The name of a resource: what kind of value it has, and which one of that kind. At any moment a
 * resource is present with one value, or absent. Two keys are the same resource if type and name
 * are equal.
 *
 * @param type what the value is; an interface is best, since consumers see no more than this
 * @param name which one; not blank. A resource of one device is best named by {@link
 *     dev.probus.api.Device#key}
 * @param <T> the value's type
 */
public record ResourceKey<T>(Class<T> type, String name) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is blank or the type is primitive
   */
  public ResourceKey {
    Objects.requireNonNull(type, "type");
    if (name.isBlank()) {
      throw new IllegalArgumentException("resource of type " + type.getName() + ": name is blank");
    }
    if (type.isPrimitive()) {
      throw new IllegalArgumentException("resource " + name + ": " + type + " can hold no object");
    }
  }

  /** Returns the key of the resource {@code name} with values of {@code type}. */
  public static <T> ResourceKey<T> of(Class<T> type, String name) {
    return new ResourceKey<>(type, name);
  }

  /** Returns type and name as people say them, for example {@code Clock mclk}. */
  @Override
  public String toString() {
    return type.getSimpleName() + " " + name;
  }
}
