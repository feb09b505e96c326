package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every codec that the kernel of the rules could have printed is printed again, byte for byte. */
class CorpusRoundTripTest {

  @TestFactory
  Stream<DynamicTest> printsExactCodecsAgain() throws Exception {
    return Corpus.tests(() -> files(row -> row.roundTrip().matches("exact|exact-modem"), 77));
  }

  @TestFactory
  Stream<DynamicTest> printsOlderCodecsAgainButForAddedLines() throws Exception {
    return Corpus.tests(() -> files(row -> row.roundTrip().equals("exact-minus-added"), 123));
  }

  private static Stream<DynamicTest> files(Predicate<Corpus.Row> wanted, int codecs)
      throws IOException {
    Map<String, List<Corpus.Row>> rows = Corpus.rowsByFile(wanted);
    assertThat(rows.values().stream().mapToInt(List::size).sum()).isEqualTo(codecs);
    return rows.entrySet().stream()
        .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file.getValue())));
  }

  private static void check(List<Corpus.Row> rows) throws IOException {
    String file = rows.getFirst().file();
    Dump dump = new DumpReader().read(Corpus.hda().resolve(file));
    List<String> lines = Corpus.lines(file);
    for (Corpus.Row row : rows) {
      String printed = dump.codecs().get(row.codec()).procText();
      assertThat(printed).endsWith("\n");
      List<String> ours = DriverLines.remove(printed.lines().toList());
      List<String> theirs = DriverLines.remove(Corpus.block(lines, row.line()));
      assertThat(DriverLines.removeAdded(ours, row.deviations()))
          .as("%s, codec %d", file, row.codec())
          .isEqualTo(theirs);
    }
  }
}
