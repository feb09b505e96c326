package dev.probus.core.sysfs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads single things of a sysfs tree, and writes none. Links are read and never followed. */
final class SysfsFolder {

  /** No attribute of sysfs is longer than a page, in bytes. */
  private static final int PAGE = 4096;

  private SysfsFolder() {}

  /** Returns an attribute without blanks around it; nothing if it is not there or is empty. */
  static Optional<String> attribute(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(PAGE), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  /** Returns where a link leads, as it is written; nothing if there is no such link. */
  static Optional<Path> target(Path link) throws IOException {
    return Files.isSymbolicLink(link)
        ? Optional.of(Files.readSymbolicLink(link))
        : Optional.empty();
  }

  /** Returns the last name of where a link leads. */
  static Optional<String> targetName(Path link) throws IOException {
    return target(link).map(SysfsFolder::name);
  }

  static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  /** Returns what is in a folder, by name; nothing if there is no such folder. */
  static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }
}
