package dev.probus.bus.devicetree;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.devicetree.tree.Node;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device that a node of the tree describes. Immutable.
 *
 * @param id which device
 * @param node the node
 * @param modaliases what it goes by, best first
 * @param parent the device that it hangs below
 * @param suppliers the devices that firmware's links name (R95)
 * @param needs what its driver cannot probe without
 * @param provisions what its driver is to publish: all that somebody refers to
 * @param children the devices that its driver is to add
 */
public record OfDevice(
    DeviceId id,
    Node node,
    List<Modalias> modaliases,
    Optional<DeviceId> parent,
    Set<DeviceId> suppliers,
    Set<ResourceKey<?>> needs,
    Map<ResourceKey<Provision>, Provision> provisions,
    List<OfDevice> children)
    implements Device {
  /** The bus of all devices that a tree describes, named as in their modaliases. */
  public static final BusName BUS = BusName.of("of");

  /**
   * What the last modalias of each device begins with, by which the model of built-in drivers takes
   * it if no module did.
   */
  public static final String BUILT_IN = "of-builtin:";

  /** Keeps copies in the same order. */
  public OfDevice {
    modaliases = List.copyOf(modaliases);
    suppliers = Collections.unmodifiableSet(new LinkedHashSet<>(suppliers));
    needs = Collections.unmodifiableSet(new LinkedHashSet<>(needs));
    provisions = Collections.unmodifiableMap(new LinkedHashMap<>(provisions));
    children = List.copyOf(children);
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return Collections.unmodifiableSet(provisions.keySet());
  }

  /** Two devices are the same only if they are one object; their names may be those of others. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
