package dev.probus.api;

import dev.probus.api.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something on a bus that a driver can be bound to. A bus plugin implements this with its own facts
 * (registers, addresses, capabilities); drivers of that bus receive the same object.
 *
 * <p>Every method may be called from any thread, answers the same for the whole life of the object,
 * and neither blocks nor throws. A device that changed is announced as a new object with the same
 * id.
 */
public interface Device {

  /** Returns what tells this device from all others. */
  DeviceId id();

  /**
   * Returns the modaliases that this device goes by, best first; not empty.
   *
   * <p>Drivers and modules of a later modalias are tried only after all of the earlier ones have
   * been: none exists, or each one has rejected the device. That is how a bus says which generic
   * drivers may take a device that no specific one wants (H31: exact, HDMI, generic; Z9).
   */
  List<Modalias> modaliases();

  /**
   * Returns the device that this one hangs below, if any. It says where a device is; it does not
   * make the device wait, and does not order removal. A device that a driver added in its probe
   * goes when that driver is unbound, whatever its parent.
   */
  default Optional<DeviceId> parent() {
    return Optional.empty();
  }

  /**
   * Returns the resources that will exist once this device is driven, as far as firmware or bus
   * know. It decides nothing; it lets a diagnosis name the device that a consumer waits for even
   * while that device has no driver.
   */
  default Set<ResourceKey<?>> promises() {
    return Set.of();
  }

  /**
   * Returns the devices that, as firmware tells, have to be bound before this one is probed. Only
   * the Linux policy acts on it, as the kernel does: by device links (R95). The precise policy
   * needs no such hint, since a driver that finds a resource missing waits for that resource.
   */
  default Set<DeviceId> suppliers() {
    return Set.of();
  }

  /**
   * Returns the key of a resource that belongs to this device: its own supply, clock, component.
   *
   * @param type what the resource's value is
   * @param name the resource's name below this device
   */
  default <T> ResourceKey<T> key(Class<T> type, String name) {
    return ResourceKey.of(type, id() + "/" + name);
  }
}
