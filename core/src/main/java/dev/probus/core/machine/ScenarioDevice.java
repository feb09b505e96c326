package dev.probus.core.machine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A declared device, as it is there once: when it is added again it is another one. */
final class ScenarioDevice implements Device {
  private final ScriptedDevice script;
  private final @Nullable DeviceId parent;
  private final Set<DeviceId> suppliers;
  private final AtomicInteger resultsTaken = new AtomicInteger();

  ScenarioDevice(ScriptedDevice script, @Nullable DeviceId parent, Set<DeviceId> suppliers) {
    this.script = script;
    this.parent = parent;
    this.suppliers = suppliers;
  }

  ScriptedDevice script() {
    return script;
  }

  /** Returns how many results of probes were taken before this one. */
  int takeResult() {
    return resultsTaken.getAndIncrement();
  }

  @Override
  public DeviceId id() {
    return id(script);
  }

  static DeviceId id(ScriptedDevice script) {
    return DeviceId.of(script.bus(), script.name());
  }

  /** The words by which drivers find it, best first. */
  @Override
  public List<Modalias> modaliases() {
    return script.compat().stream().map(word -> Modalias.of(alias(script.bus(), word))).toList();
  }

  /** Returns a word as it stands in modaliases and tables of a bus. */
  static String alias(String bus, String word) {
    return bus + ":" + word;
  }

  @Override
  public Optional<DeviceId> parent() {
    return Optional.ofNullable(parent);
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    Set<ResourceKey<?>> promises = new LinkedHashSet<>();
    script.gives().forEach(name -> promises.add(Resource.key(name)));
    script.promises().forEach(name -> promises.add(Resource.key(name)));
    return promises;
  }

  @Override
  public Set<DeviceId> suppliers() {
    return suppliers;
  }

  @Override
  public String toString() {
    return id().toString();
  }
}
