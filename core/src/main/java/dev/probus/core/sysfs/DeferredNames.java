package dev.probus.core.sysfs;

import dev.probus.api.bus.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code devices_deferred}: a line for each device that waits, its name, TAB, the reason. */
final class DeferredNames {
  private DeferredNames() {}

  /** Returns the devices, with the reason for those that the file names. */
  static List<SysfsEntry> mark(List<SysfsEntry> devices, Path file, List<Problem> problems)
      throws IOException {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < devices.size(); i++) {
      places.computeIfAbsent(devices.get(i).id().name(), _ -> new ArrayList<>()).add(i);
    }
    List<SysfsEntry> marked = new ArrayList<>(devices);
    int number = 0;
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String[] parts = line.split("\t", 2);
      List<Integer> named = places.getOrDefault(parts[0].strip(), List.of());
      if (named.size() == 1) {
        String reason = parts.length > 1 && !parts[1].isBlank() ? parts[1].strip() : "";
        int place = named.getFirst();
        marked.set(
            place,
            marked
                .get(place)
                .waiting(reason.isEmpty() ? "something that its driver did not name" : reason));
      } else {
        String found = named.isEmpty() ? "no device" : named.size() + " devices";
        problems.add(new Problem(file.toString(), number, found + " of this name, expected one"));
      }
    }
    return marked;
  }
}
