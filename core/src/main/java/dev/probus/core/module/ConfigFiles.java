package dev.probus.core.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the configuration files that count, in the order in which they are read. */
final class ConfigFiles {

  private ConfigFiles() {}

  static Collection<Path> find(List<Path> places) throws IOException {
    SortedMap<String, Path> byName = new TreeMap<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          files.filter(ConfigFiles::isConfig).forEach(file -> offer(byName, file));
        }
      } else if (Files.exists(place)) {
        offer(byName, place);
      }
    }
    return byName.values();
  }

  private static void offer(SortedMap<String, Path> byName, Path file) {
    byName.putIfAbsent(nameOf(file), file);
  }

  private static boolean isConfig(Path file) {
    String name = nameOf(file);
    return !name.startsWith(".")
        && (name.endsWith(".conf") || name.endsWith(".alias"))
        && Files.isRegularFile(file);
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
