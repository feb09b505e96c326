package dev.probus.core.record.diff;

import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.stream.Collectors;

/** A resource by the names alone, so that keys of a run and keys that were read are comparable. */
record ResourceName(String type, String name) {
  static ResourceName of(ResourceKey<?> key) {
    return new ResourceName(key.typeName(), key.name());
  }

  static String list(List<ResourceKey<?>> keys) {
    return keys.stream().map(ResourceKey::toString).collect(Collectors.joining(", "));
  }

  ResourceKey<?> key() {
    return ResourceKey.recorded(type, name);
  }
}
