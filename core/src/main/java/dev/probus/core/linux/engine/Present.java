package dev.probus.core.linux.engine;

import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.Verdict;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.flight.PublishFlight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The resources that are there. Stating a fact tells nobody: that is the flaw (R41). For whoever is
 * inside the core.
 */
final class Present {
  /** A value, and who published it: a unit, or the name of somebody outside the buses. */
  private record Value(Object value, Object owner) {}

  private final Journal journal;
  private final Map<ResourceKey<?>, Value> values = new LinkedHashMap<>();
  private final Map<ResourceKey<?>, Verdict> nevers = new HashMap<>();
  private final List<ResourceEvent.Refused> refused = new ArrayList<>();

  Present(Journal journal) {
    this.journal = journal;
  }

  <T> Optional<T> get(ResourceKey<T> key) {
    return Optional.ofNullable(values.get(key)).map(found -> key.type().cast(found.value));
  }

  /** Returns who published a resource that is there. */
  Optional<String> by(ResourceKey<?> key) {
    return Optional.ofNullable(values.get(key)).map(found -> found.owner.toString());
  }

  /** Returns the resources that somebody has published and not withdrawn. */
  List<ResourceKey<?>> of(Object owner) {
    List<ResourceKey<?>> keys = new ArrayList<>();
    values.forEach((key, found) -> {
      if (found.owner.equals(owner)) {
        keys.add(key);
      }
    });
    return keys;
  }

  List<ResourceEvent.Refused> refused() {
    return List.copyOf(refused);
  }

  /** Makes a resource present; tells whether it may, since nobody else has published it. */
  boolean publish(ResourceKey<?> key, Object value, Object owner) {
    Value known = values.get(key);
    if (known != null && !known.owner.equals(owner)) {
      ResourceEvent.Refused no =
          new ResourceEvent.Refused(key, owner.toString(), known.owner.toString());
      refused.add(no);
      journal.write(() -> no);
      return false;
    }
    values.put(key, new Value(value, owner));
    nevers.remove(key);
    PublishFlight.tell(key, owner);
    journal.write(() -> new ResourceEvent.Published(key, owner.toString()));
    return true;
  }

  /** Makes a resource absent, if it is the owner's. Who uses it is not told. */
  void withdraw(ResourceKey<?> key, Object owner) {
    Value known = values.get(key);
    if (known != null && known.owner.equals(owner)) {
      values.remove(key);
      journal.write(() -> new ResourceEvent.Withdrawn(key, owner.toString()));
    }
  }

  /** Notes that a resource will never come; nobody is told of that either. */
  void never(ResourceKey<?> key, Object owner, Optional<String> reason) {
    journal.write(() -> new ResourceEvent.Never(key, owner.toString(), reason));
    if (!values.containsKey(key)) {
      nevers.put(key, new Verdict.NeverComes(key, owner.toString(), reason));
    }
  }

  /** Returns what was said of a resource that is not there and will never come. */
  Optional<Verdict> never(ResourceKey<?> key) {
    return Optional.ofNullable(nevers.get(key));
  }
}
