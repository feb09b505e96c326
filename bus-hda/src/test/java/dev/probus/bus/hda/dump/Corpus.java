package dev.probus.bus.hda.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Finds the shared corpus and reads its table of codecs.
 *
 * <p>The corpus is not part of the project: where it is absent the tests that need it are skipped.
 */
final class Corpus {

  /** A row of {@code CODECS.tsv}. */
  record Row(
      String file,
      int codec,
      int line,
      String name,
      int address,
      boolean audio,
      int vendorId,
      int subsystemId,
      int revisionId,
      int nodes,
      String roundTrip,
      String deviations) {

    static Row of(String[] cells) {
      return new Row(
          cells[0],
          Integer.parseInt(cells[1]),
          Integer.parseInt(cells[2]),
          cells[3],
          Integer.parseInt(cells[4]),
          cells[5].equals("y"),
          Integer.parseUnsignedInt(cells[7].substring(2), 16),
          Integer.parseUnsignedInt(cells[8].substring(2), 16),
          Integer.parseUnsignedInt(cells[9].substring(2), 16),
          Integer.parseInt(cells[10]),
          cells[13],
          cells[14]);
    }
  }

  private Corpus() {}

  /**
   * Returns the tests that a factory makes of the corpus; where it is absent, one that is skipped,
   * for a factory that is skipped as a whole is counted by nobody.
   */
  static Stream<DynamicTest> tests(Callable<Stream<DynamicTest>> factory) throws Exception {
    return shared().filter(path -> Files.isDirectory(path.resolve("corpus/hda"))).isPresent()
        ? factory.call()
        : Stream.of(DynamicTest.dynamicTest("corpus", Corpus::hda));
  }

  /** Returns the folder of the dumps, or skips the test. */
  static Path hda() {
    return folder("hda");
  }

  /** Returns a folder of the corpus, or skips the test. */
  static Path folder(String name) {
    Optional<Path> found = shared().map(path -> path.resolve("corpus").resolve(name));
    Assumptions.assumeTrue(
        found.filter(Files::isDirectory).isPresent(),
        "no shared/corpus/" + name + " above the working directory; set -Dprobus.shared");
    return found.orElseThrow();
  }

  /** Returns the bytes of all dumps; none where the corpus is absent. */
  static List<byte[]> files() throws IOException {
    Optional<Path> folder = shared().map(path -> path.resolve("corpus/hda"));
    List<byte[]> files = new ArrayList<>();
    if (folder.filter(Files::isDirectory).isPresent()) {
      for (String file : rowsByFile(row -> true).keySet()) {
        files.add(Files.readAllBytes(folder.get().resolve(file)));
      }
    }
    return files;
  }

  private static Optional<Path> shared() {
    String given = System.getProperty("probus.shared");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      if (Files.isDirectory(up.resolve("shared/corpus"))) {
        return Optional.of(up.resolve("shared"));
      }
    }
    return Optional.empty();
  }

  /** Returns the rows by file, in the order of the table. */
  static Map<String, List<Row>> rowsByFile(Predicate<Row> wanted) throws IOException {
    Map<String, List<Row>> rows = new TreeMap<>();
    List<String> lines =
        Files.readAllLines(hda().resolve("CODECS.tsv"), StandardCharsets.ISO_8859_1);
    for (String line : lines.subList(1, lines.size())) {
      Row row = Row.of(line.split("\t", -1));
      if (wanted.test(row)) {
        rows.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
      }
    }
    return rows;
  }

  /** Returns the lines of a dump without carriage returns at their ends. */
  static List<String> lines(String file) throws IOException {
    String text = Files.readString(hda().resolve(file), StandardCharsets.ISO_8859_1);
    return text.replace("\r\n", "\n").lines().toList();
  }

  /** Returns the lines of one codec's block, without blank ones at its end. */
  static List<String> block(List<String> lines, int firstLine) {
    List<String> block = new ArrayList<>();
    for (int i = firstLine - 1; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean next = i >= firstLine && line.startsWith("Codec:");
      if (next || line.startsWith("--endcollapse--") || line.startsWith("!!")) {
        break;
      }
      block.add(line);
    }
    while (!block.isEmpty() && block.getLast().isEmpty()) {
      block.removeLast();
    }
    return block;
  }
}
