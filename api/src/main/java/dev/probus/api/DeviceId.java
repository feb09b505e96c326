package dev.probus.api;

import java.util.Objects;

/**
 * What tells one device from all others of an engine: its bus and its name on that bus. Printed as
 * {@code bus/name}, for example {@code hdaudio/hdaudioC0D2}.
 *
 * @param bus the bus that the device is on
 * @param name the device's name, unique on its bus among the devices present; not blank, without
 *     blanks and slashes
 */
public record DeviceId(BusName bus, String name) implements Comparable<DeviceId> {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if the name is empty or holds a blank or a slash
   */
  public DeviceId {
    Objects.requireNonNull(bus, "bus");
    if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c == '/')) {
      throw new IllegalArgumentException(
          "device name '" + name + "' on bus " + bus + ": expected no blank and no '/'");
    }
  }

  /** Returns the id of the device {@code name} on the bus called {@code bus}. */
  public static DeviceId of(String bus, String name) {
    return new DeviceId(BusName.of(bus), name);
  }

  @Override
  public int compareTo(DeviceId other) {
    int byBus = bus.compareTo(other.bus);
    return byBus != 0 ? byBus : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return bus + "/" + name;
  }
}
