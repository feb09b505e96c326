package dev.probus.bench.soundwire;

import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.FirmwareLink;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.link.LinkPlan;
import dev.probus.bus.soundwire.wire.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Links with as many equal parts as a link can number. */
final class Links {
  static final int PARTS = 11;
  static final int MANUFACTURER = 0x025D;
  static final int PART = 0x1316;

  /** How many links one controller can have. */
  static final int PER_CONTROLLER = 16;

  private Links() {}

  static LinkPlan full(int link) {
    List<FirmwareEntry> entries = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (int unique = 0; unique < PARTS; unique++) {
      SdwAddress address = new SdwAddress(link, 3, unique, MANUFACTURER, PART, 1);
      entries.add(new FirmwareEntry(address, "bench", unique + 1L));
      parts.add(Part.of(address.deviceId()).attaching(Duration.ZERO));
    }
    return new LinkPlan(new FirmwareLink(link, entries), parts, List.of());
  }
}
