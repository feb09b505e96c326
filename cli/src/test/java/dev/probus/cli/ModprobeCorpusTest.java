package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares what {@code probus modprobe} prints with what the real one was recorded to print. */
final class ModprobeCorpusTest {
  private static final Path CORPUS = SharedFolder.corpus().resolve("modalias");

  @BeforeEach
  void needsTheCorpus() {
    assumeTrue(Files.isDirectory(CORPUS), "no folder " + CORPUS);
  }

  private static List<String[]> rows(String name) throws IOException {
    return Files.readAllLines(CORPUS.resolve(name)).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static Ran piped(List<String[]> rows, String option) {
    String names = String.join("\n", rows.stream().map(row -> row[0]).toList());
    String folder = CORPUS.toString();
    return Ran.piped(new StringReader(names), "modprobe", "--modules", folder, option, "-");
  }

  @Test
  void everyRecordedAnswer() throws IOException {
    List<String[]> rows = rows("queries.tsv");
    Ran ran = piped(rows, "-R");
    assertThat(ran.out().lines())
        .containsExactlyElementsOf(rows.stream().map(row -> row[0] + "\t" + row[3]).toList());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isOne(); // some of the names are not known
    assertThat(rows).hasSizeGreaterThanOrEqualTo(3_000);
  }

  @Test
  void everyRecordedLoadOrder() throws IOException {
    List<String[]> rows = rows("load_order.tsv");
    assertThat(piped(rows, "--show-depends").out().lines())
        .containsExactlyElementsOf(
            rows.stream().map(row -> row[0] + "\t" + row[3].replace(',', ' ')).toList());
    assertThat(rows).hasSizeGreaterThanOrEqualTo(75);
  }

  @Test
  void exitCodesOfSingleRequests() throws IOException {
    for (String[] row : rows("load_order.tsv").subList(75, 90)) {
      Ran ran = Ran.probus("modprobe", "--modules", CORPUS.toString(), "-D", "--", row[0]);
      assertThat(ran.code()).as(row[0]).isEqualTo(Integer.parseInt(row[2]));
    }
  }
}
