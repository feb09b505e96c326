package dev.probus.core.sysfs;

import dev.probus.api.DeviceId;
import dev.probus.api.bus.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the device links in a device's folder, such as {@code supplier:platform:clk}. The same link
 * is in the folder of its other end as {@code consumer:platform:audio}.
 *
 * @param problems takes what is wrong with them
 */
record SysfsLinks(List<Problem> problems) {
  private static final String SUPPLIER = "supplier:";
  private static final String CONSUMER = "consumer:";

  /** Returns whom a device waits for; not those that only delay its suppliers' sync_state (R88). */
  List<DeviceId> suppliers(Path folder) throws IOException {
    return named(folder, SUPPLIER);
  }

  /** Returns who waits for a device. */
  List<DeviceId> consumers(Path folder) throws IOException {
    return named(folder, CONSUMER);
  }

  private List<DeviceId> named(Path folder, String kind) throws IOException {
    List<Path> links;
    try (Stream<Path> in = Files.list(folder)) {
      links = in.filter(file -> SysfsFolder.name(file).startsWith(kind)).sorted().toList();
    }
    List<DeviceId> devices = new ArrayList<>();
    for (Path link : links) {
      Path state = folder.resolve(Files.isSymbolicLink(link) ? Files.readSymbolicLink(link) : link);
      if (!SysfsFolder.attribute(state.resolve("sync_state_only")).equals(Optional.of("1"))) {
        device(link, kind).ifPresent(devices::add);
      }
    }
    return devices;
  }

  private Optional<DeviceId> device(Path link, String kind) {
    String text = SysfsFolder.name(link).substring(kind.length());
    int colon = text.indexOf(':');
    try {
      return Optional.of(
          DeviceId.of(text.substring(0, Math.max(0, colon)), text.substring(colon + 1)));
    } catch (IllegalArgumentException _) {
      problems.add(new Problem(link.toString(), 0, "expected " + kind + "BUS:DEVICE"));
      return Optional.empty();
    }
  }
}
