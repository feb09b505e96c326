package dev.probus.core.worlds;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A device of a random world, and all that its driver will do with it.
 *
 * @param name its name
 * @param driver which of the world's drivers it matches best
 * @param end what becomes of its probes
 * @param declared resources that its driver declares
 * @param required resources that its driver requires, in this order, one round each
 * @param wanted resources that its driver can do without
 * @param provides resources that it publishes when it binds
 * @param later resources that it publishes in work after that
 * @param child a device that it adds; null for none
 */
record Part(
    String name,
    String driver,
    End end,
    Set<Integer> declared,
    List<Integer> required,
    List<Want> wanted,
    List<Integer> provides,
    List<Integer> later,
    Part child)
    implements Device {

  /** What becomes of a probe that got all it needs. */
  enum End {
    /** It binds. */
    BINDS,
    /** It throws. */
    THROWS,
    /** It says that it failed. */
    FAILS,
    /** It rejects the device at once, and the fallback driver takes it. */
    REJECTS,
    /** It binds, and its work fails. */
    WORK_FAILS,
    /** It returns when the world's scripts are over, and binds. */
    HANGS
  }

  /**
   * A resource that a driver can do without.
   *
   * @param resource which
   * @param millis how long it waits; 0 for not at all
   * @param listens whether it wants to be told if it comes later
   */
  record Want(int resource, int millis, boolean listens) {}

  @Override
  public DeviceId id() {
    return DeviceId.of("w", name);
  }

  @Override
  public List<Modalias> modaliases() {
    Modalias own = Modalias.of("w:" + driver);
    return end == End.REJECTS ? List.of(own, Modalias.of("w:fallback")) : List.of(own);
  }

  /** Returns all that must be there for it to be bound. */
  Set<Integer> needed() {
    Set<Integer> all = required.stream().collect(Collectors.toSet());
    all.addAll(declared);
    return all;
  }

  /** Tells whether a driver may use the resource for it. */
  boolean uses(ResourceKey<?> key) {
    return needed().stream().anyMatch(r -> key(r).equals(key))
        || wanted.stream().anyMatch(w -> key(w.resource()).equals(key));
  }

  static ResourceKey<Token> key(int resource) {
    return ResourceKey.of(Token.class, "r" + resource);
  }

  static Set<ResourceKey<?>> keys(Set<Integer> resources) {
    return resources.stream().map(Part::key).collect(Collectors.toSet());
  }
}
