package dev.probus.bus.soundwire;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A peripheral of a SoundWire link. That it is announced says that firmware knows of it, not that
 * it can be talked to: a driver is normally probed before the peripheral is on the bus (S10), and
 * many firmwares know of parts that nobody has soldered in. Immutable; {@link #state} asks the bus.
 *
 * @param id the name that the kernel gives it; see {@link Declared#id}
 * @param address what firmware says of it, or what it said itself
 * @param declared whether firmware tells of it; no driver can be bound otherwise (S26)
 * @param parent the controller whose link it is on, if that is a device
 * @param port how its driver is told of its status
 */
public record SdwDevice(
    DeviceId id, SdwAddress address, boolean declared, Optional<DeviceId> parent, SdwPort port)
    implements Device {
  /** The bus's name, which is also how its modaliases begin. */
  public static final BusName BUS = BusName.of("sdw");

  /** Checks that nothing is missing. */
  public SdwDevice {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(port, "port");
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(address.modalias());
  }

  @Override
  public Set<ResourceKey<?>> promises() {
    return Set.of(initialised());
  }

  /** Returns what is known of it now. */
  public SdwState state() {
    return port.state();
  }

  /** Returns the key of the resource that it is on the bus. */
  public ResourceKey<Enumerated> enumerated() {
    return port.enumerated();
  }

  /** Returns the key of the resource that it is on the bus and its driver has set it up. */
  public ResourceKey<Initialised> initialised() {
    return port.initialised();
  }

  /** Returns the key of the first resource for a peripheral that may not be known yet. */
  public static ResourceKey<Enumerated> enumerated(DeviceId peripheral) {
    return ResourceKey.of(Enumerated.class, peripheral + "/enumerated");
  }

  /** Returns the key of the second one for a peripheral that may not be known yet. */
  public static ResourceKey<Initialised> initialised(DeviceId peripheral) {
    return ResourceKey.of(Initialised.class, peripheral + "/initialised");
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
