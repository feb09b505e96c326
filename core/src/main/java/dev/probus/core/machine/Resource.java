package dev.probus.core.machine;

import dev.probus.api.resource.ResourceKey;

/**
 * What is published in a scenario: nothing but a name.
 *
 * @param name the name
 */
record Resource(String name) {

  static ResourceKey<Resource> key(String name) {
    return ResourceKey.of(Resource.class, name);
  }

  /** Returns the name. */
  @Override
  public String toString() {
    return name;
  }
}
