package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.bus.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Goes through the folder {@code devices} of a sysfs tree. A folder is a device of a bus if its
 * link {@code subsystem} leads to a bus; what leads to a class is none that a driver binds. For one
 * use.
 */
final class SysfsWalk {
  /** What the attribute {@code driver_override} says while there is none. */
  private static final String NO_OVERRIDE = "(null)";

  private final Path devices;
  private final List<Problem> problems;
  private final SysfsLinks links;
  private final TreeMap<Path, BusName> found = new TreeMap<>();

  SysfsWalk(Path devices, List<Problem> problems) {
    this.devices = devices;
    this.problems = problems;
    this.links = new SysfsLinks(problems);
  }

  /** Returns the devices, parents before children. */
  List<SysfsEntry> devices() throws IOException {
    Files.walkFileTree(devices, new Finder());
    List<SysfsEntry> entries = new ArrayList<>();
    Map<DeviceId, List<DeviceId>> suppliers = new HashMap<>();
    for (Map.Entry<Path, BusName> device : found.entrySet()) {
      Optional<SysfsEntry> entry = entry(device.getKey(), device.getValue());
      if (entry.isPresent()) {
        entries.add(entry.get());
        for (DeviceId consumer : links.consumers(device.getKey())) {
          suppliers.computeIfAbsent(consumer, _ -> new ArrayList<>()).add(entry.get().id());
        }
      }
    }
    entries.replaceAll(entry -> entry.suppliedBy(suppliers.getOrDefault(entry.id(), List.of())));
    return entries;
  }

  private final class Finder extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Optional<Path> target = SysfsFolder.target(folder.resolve("subsystem"));
      if (target.isPresent()) {
        Path bus = target.get();
        Path kind = bus.getParent();
        if (kind != null && SysfsFolder.name(kind).equals("bus")) {
          put(folder, SysfsFolder.name(bus));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problem(file, "cannot be read, so what is below it is left out");
      return FileVisitResult.CONTINUE;
    }
  }

  private void put(Path folder, String bus) {
    try {
      found.put(folder, BusName.of(bus));
    } catch (IllegalArgumentException e) {
      problem(folder, String.valueOf(e.getMessage()));
    }
  }

  private Optional<SysfsEntry> entry(Path folder, BusName bus) throws IOException {
    DeviceId id;
    try {
      id = new DeviceId(bus, SysfsFolder.name(folder));
    } catch (IllegalArgumentException e) {
      problem(folder, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
    Optional<String> driver = SysfsFolder.targetName(folder.resolve("driver"));
    boolean waits =
        SysfsFolder.attribute(folder.resolve("waiting_for_supplier")).equals(Optional.of("1"));
    return Optional.of(
        new SysfsEntry(
            id,
            parent(folder),
            modalias(folder),
            driver.isPresent() ? driver : uevent(folder, "DRIVER="),
            SysfsFolder.attribute(folder.resolve("driver_override"))
                .filter(name -> !name.equals(NO_OVERRIDE)),
            links.suppliers(folder),
            waits
                ? Optional.of("a supplier that firmware names and that has no device")
                : Optional.empty()));
  }

  private Optional<DeviceId> parent(Path folder) {
    for (Path above = folder.getParent(); above != null; above = above.getParent()) {
      BusName bus = found.get(above);
      if (bus != null) {
        return Optional.of(new DeviceId(bus, SysfsFolder.name(above)));
      }
    }
    return Optional.empty();
  }

  private Optional<Modalias> modalias(Path folder) throws IOException {
    Optional<String> text = SysfsFolder.attribute(folder.resolve("modalias"));
    if (text.isEmpty()) {
      text = uevent(folder, "MODALIAS=");
    }
    try {
      return text.map(Modalias::of);
    } catch (IllegalArgumentException e) {
      problem(folder.resolve("modalias"), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static Optional<String> uevent(Path folder, String key) throws IOException {
    return SysfsFolder.attribute(folder.resolve("uevent")).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private void problem(Path place, String text) {
    problems.add(new Problem(place.toString(), 0, text));
  }
}
