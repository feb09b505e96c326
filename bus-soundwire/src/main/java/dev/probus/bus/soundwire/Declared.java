package dev.probus.bus.soundwire;

import dev.probus.api.DeviceId;
import java.util.Locale;
import java.util.Objects;

/**
 * A peripheral that firmware declares, as the manager of its link knows it.
 *
 * @param address what firmware says of it
 * @param oneOfSeveral whether its link has several such parts, so that the unique id is what tells
 *     it apart. Otherwise the unique id is ignored, since many firmwares have it wrong (S11)
 */
public record Declared(SdwAddress address, boolean oneOfSeveral) {

  /** Checks that nothing is missing. */
  public Declared {
    Objects.requireNonNull(address, "address");
  }

  /**
   * Returns the name that the kernel gives it: link, manufacturer, part, class, and the unique id
   * where it matters (S2), for example {@code sdw/sdw:1:025d:1316:01} or {@code
   * sdw/sdw:2:019f:8373:00:3}.
   */
  public DeviceId id() {
    return id("");
  }

  /**
   * Returns the same on one of several controllers, as newer kernels write it: {@code
   * sdw/sdw:0:1:025d:1316:01}.
   *
   * @param controller its number, from 0
   */
  public DeviceId id(int controller) {
    return id(Integer.toHexString(controller) + ":");
  }

  private DeviceId id(String controller) {
    String name =
        String.format(
            Locale.ROOT,
            "sdw:%s%x:%04x:%04x:%02x",
            controller,
            address.link(),
            address.manufacturer(),
            address.part(),
            address.deviceClass());
    String unique = oneOfSeveral ? ":" + Integer.toHexString(address.uniqueId()) : "";
    return new DeviceId(SdwDevice.BUS, name + unique);
  }

  /**
   * Tells whether a part that has answered is this one (S21). What it says of its version does not
   * count, and its unique id only where it matters.
   */
  public boolean is(SdwAddress answered) {
    return address.link() == answered.link()
        && address.manufacturer() == answered.manufacturer()
        && address.part() == answered.part()
        && address.deviceClass() == answered.deviceClass()
        && (!oneOfSeveral || address.uniqueId() == answered.uniqueId());
  }
}
