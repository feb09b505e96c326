package dev.probus.bus.soundwire;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A peripheral of a SoundWire link. That it is announced says that firmware knows of it, not that
 * it can be talked to: a driver is normally probed before the peripheral is on the bus (S10), and
 * many firmwares know of parts that nobody has soldered in.
 *
 * @param address what firmware says of it
 * @param oneOfSeveral whether its link has several such parts, so that the unique id is what tells
 *     it apart. Otherwise the unique id is ignored, since many firmwares have it wrong (S11)
 * @param status whether it is on the bus
 */
public record SdwDevice(SdwAddress address, boolean oneOfSeveral, SdwStatus status)
    implements Device {

  /** Checks that nothing is missing. */
  public SdwDevice {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(status, "status");
  }

  /**
   * Returns the name that the kernel gives it: link, manufacturer, part, class, and the unique id
   * where it matters (S2), for example {@code sdw/sdw:1:025d:1316:01} or {@code
   * sdw/sdw:2:019f:8373:00:3}.
   */
  @Override
  public DeviceId id() {
    String name =
        String.format(
            Locale.ROOT,
            "sdw:%x:%04x:%04x:%02x",
            address.link(),
            address.manufacturer(),
            address.part(),
            address.deviceClass());
    String unique = oneOfSeveral ? ":" + Integer.toHexString(address.uniqueId()) : "";
    return new DeviceId(SoundWireBus.NAME, name + unique);
  }

  @Override
  public List<Modalias> modaliases() {
    return List.of(address.modalias());
  }
}
