package dev.probus.bus.devicetree;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the blobs of real boards, which boards.sh gets. They are no part of the project: where they
 * are absent, the tests that read them are skipped.
 */
final class Boards {
  /** All of them take half a minute; by default some of each vendor are looked at. */
  private static final int EVERY = Integer.getInteger("probus.worlds", 0) > 0 ? 1 : 60;

  private Boards() {}

  /** Returns the folder, or reports the test as skipped. */
  static Path folder() {
    Path folder = Path.of(System.getProperty("probus.boards", "boards"));
    return Files.isDirectory(folder)
        ? folder
        : abort("no folder " + folder.toAbsolutePath() + "; bus-devicetree/boards.sh makes it");
  }

  /** Returns blobs, sorted by name. */
  static List<Path> some() throws IOException {
    List<Path> all = all(".dtb");
    return Stream.iterate(0, i -> i < all.size(), i -> i + EVERY).map(all::get).toList();
  }

  /** Returns the folder with the tables of the modules. */
  static Path tables() throws IOException {
    return all("modules.alias").stream()
        .findFirst()
        .map(Path::getParent)
        .orElseGet(() -> abort("no modules.alias in " + folder() + "; depmod makes it"));
  }

  private static List<Path> all(String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }
}
