package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Problem;
import dev.probus.bus.hda.codec.Codec;
import dev.probus.bus.hda.codec.CodecIdentity;
import dev.probus.bus.hda.codec.Enumeration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every codec of every file is found and enumerated; only damage is called a problem. */
class CorpusEnumerationTest {

  private static final Set<String> UNDAMAGED =
      Set.of(
          "exact",
          "exact-modem",
          "exact-minus-added",
          "old-variant",
          "mono-mixer-amp",
          "amp-count-quirk",
          "ancient",
          "header-only");

  @TestFactory
  Stream<DynamicTest> enumeratesEveryCodec() throws Exception {
    return Corpus.tests(CorpusEnumerationTest::files);
  }

  private static Stream<DynamicTest> files() throws IOException {
    Map<String, List<Corpus.Row>> rows = Corpus.rowsByFile(row -> true);
    assertThat(rows).hasSize(155);
    assertThat(rows.values().stream().mapToInt(List::size).sum()).isEqualTo(275);
    return rows.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
  }

  private static void check(List<Corpus.Row> rows) throws IOException {
    Dump dump = new DumpReader().read(Corpus.hda().resolve(rows.getFirst().file()));
    assertThat(dump.codecs()).hasSameSizeAs(rows);
    if (rows.stream().allMatch(row -> UNDAMAGED.contains(row.roundTrip()))) {
      assertThat(dump.problems()).extracting(Problem::toString).isEmpty();
    }
    for (Corpus.Row row : rows) {
      DumpedCodec codec = dump.codecs().get(row.codec());
      assertThat(codec.line()).isEqualTo(row.line());
      assertThat(codec.name()).isEqualTo(row.name());
      assertThat(codec.address()).isEqualTo(row.address());
      assertThat(codec.enumerate()).isInstanceOf(Enumeration.Found.class);
      Codec found = ((Enumeration.Found) codec.enumerate()).codec();
      CodecIdentity identity = found.identity();
      assertThat(identity.address()).isEqualTo(row.address());
      assertThat(identity.vendorId()).isEqualTo(row.vendorId());
      assertThat(identity.subsystemId()).isEqualTo(row.subsystemId());
      assertThat(identity.revisionId()).isEqualTo(row.revisionId());
      assertThat(identity.audio() != null).isEqualTo(row.audio());
      if (row.audio()) {
        assertThat(found.widgets()).hasSize(row.nodes());
      }
    }
  }

  @Test
  void namesEveryModaliasOfTheCorpus() throws IOException {
    Set<String> ours = new TreeSet<>();
    for (String file : Corpus.rowsByFile(row -> true).keySet()) {
      new DumpReader()
          .read(Corpus.hda().resolve(file))
          .codecs()
          .forEach(codec -> ours.add(codec.identity().modalias()));
    }
    Set<String> asked = new TreeSet<>();
    List<String> queries =
        Files.readAllLines(
            Corpus.folder("modalias").resolve("queries.tsv"), StandardCharsets.UTF_8);
    for (String line : queries) {
      String[] cells = line.split("\t", -1);
      if (cells[2].equals("hda-corpus")) {
        asked.add(cells[0]);
      }
    }
    assertThat(asked).hasSize(111);
    assertThat(ours).isEqualTo(asked);
  }
}
