package dev.probus.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one device from all others of an engine: its bus and its name on that bus. Printed as
 * {@code bus/name}, for example {@code hdaudio/hdaudioC0D2}. Immutable.
 */
public final class DeviceId implements Comparable<DeviceId> {
  private final BusName bus;
  private final String name;

  /** Kept, so that a device is found without reading its name. */
  private final int hash;

  /**
   * Makes an id.
   *
   * @param bus the bus that the device is on
   * @param name the device's name, unique on its bus among the devices present; not blank, without
   *     blanks and slashes
   * @throws IllegalArgumentException if the name is empty or holds a blank or a slash
   */
  public DeviceId(BusName bus, String name) {
    this.bus = Objects.requireNonNull(bus, "bus");
    this.name = name;
    if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '/')) {
      throw new IllegalArgumentException(
          "device name '" + name + "' on bus " + bus + ": expected no blank and no '/'");
    }
    this.hash = 31 * bus.hashCode() + name.hashCode();
  }

  /** Returns the id of the device {@code name} on the bus called {@code bus}. */
  public static DeviceId of(String bus, String name) {
    return new DeviceId(BusName.of(bus), name);
  }

  /** Returns the bus that the device is on. */
  public BusName bus() {
    return bus;
  }

  /** Returns the device's name on its bus. */
  public String name() {
    return name;
  }

  @Override
  public int compareTo(DeviceId other) {
    int byBus = bus.compareTo(other.bus);
    return byBus != 0 ? byBus : name.compareTo(other.name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DeviceId id
            && hash == id.hash
            && name.equals(id.name)
            && bus.equals(id.bus));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return bus + "/" + name;
  }
}
