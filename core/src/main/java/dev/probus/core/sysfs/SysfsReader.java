package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.bus.Machine;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.bus.Problem;
import dev.probus.api.bus.UnreadableMachineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what a kernel shows of its machine: the folder {@code /sys}, a copy of it that keeps its
 * links, or a folder that has one of these as {@code sys}. Links are never followed, and nothing is
 * written.
 */
public final class SysfsReader implements MachineReader {
  /** Where debugfs says which devices wait, and why (R54). */
  private static final String DEFERRED = "devices_deferred";

  /** Makes the reader; called when services are looked up. */
  public SysfsReader() {}

  @Override
  public String format() {
    return "sysfs tree (a folder with devices and bus in it)";
  }

  @Override
  public boolean recognises(Path path) {
    return root(path).isPresent();
  }

  /** Returns the folder that stands for {@code /sys}. */
  private static Optional<Path> root(Path path) {
    return List.of(path, path.resolve("sys")).stream()
        .filter(root -> Files.isDirectory(root.resolve("devices")))
        .filter(root -> Files.isDirectory(root.resolve("bus")))
        .findFirst();
  }

  @Override
  public Machine read(Path path) throws IOException, UnreadableMachineException {
    Path root =
        root(path).orElseThrow(() -> unreadable(path, "expected folders devices and bus in it"));
    List<Problem> problems = new ArrayList<>();
    List<SysfsEntry> devices = new SysfsWalk(root.resolve("devices"), problems).devices();
    if (devices.isEmpty()) {
      throw unreadable(
          root.resolve("devices"),
          "no device of a bus, expected folders with a link subsystem; a copy has to keep links,"
              + " as tar and cp -a do");
    }
    for (Path file :
        List.of(
            root.resolve("kernel/debug").resolve(DEFERRED),
            root.resolve(DEFERRED),
            path.resolve(DEFERRED))) {
      if (Files.isReadable(file)) {
        devices = DeferredNames.mark(devices, file, problems);
        break;
      }
    }
    String name = SysfsFolder.name(path.toAbsolutePath().normalize());
    return new SysfsMachine(new SysfsTree(devices, drivers(root.resolve("bus")), problems))
        .machine(name.isEmpty() ? "sysfs" : name);
  }

  private static UnreadableMachineException unreadable(Path place, String text) {
    return new UnreadableMachineException(new Problem(place.toString(), 0, text));
  }

  private static List<SysfsDriverEntry> drivers(Path buses) throws IOException {
    List<SysfsDriverEntry> drivers = new ArrayList<>();
    for (Path bus : SysfsFolder.below(buses)) {
      BusName name;
      try {
        name = BusName.of(SysfsFolder.name(bus));
      } catch (IllegalArgumentException _) {
        continue; // its devices are told of already
      }
      for (Path driver : SysfsFolder.below(bus.resolve("drivers"))) {
        Optional<String> module = SysfsFolder.targetName(driver.resolve("module"));
        drivers.add(
            new SysfsDriverEntry(
                name, SysfsFolder.name(driver), module.map(m -> m.replace('-', '_'))));
      }
    }
    return drivers;
  }
}
