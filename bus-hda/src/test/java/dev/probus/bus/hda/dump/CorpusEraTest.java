package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What an older kernel printed is printed again in the form of its era, byte for byte (P60). */
class CorpusEraTest {

  /** Those whose text is not what any kernel printed, or is cut; their count in the corpus. */
  private static final Map<String, Integer> BEYOND =
      Map.of("amp-count-quirk", 1, "deviant", 2, "truncated", 0);

  private static final Set<String> OLD = Set.of("old-variant", "exact-minus-added", "exact");

  @TestFactory
  Stream<DynamicTest> theFormOfTheTextItself() throws Exception {
    return Corpus.tests(() -> {
      Map<String, List<Corpus.Row>> rows =
          Corpus.rowsByFile(row -> !BEYOND.containsKey(row.roundTrip()));
      assertThat(rows.values().stream().mapToInt(List::size).sum()).isEqualTo(272);
      return rows.values().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFirst().file(), () -> checkOwn(file)));
    });
  }

  private static void checkOwn(List<Corpus.Row> rows) throws IOException {
    for (Corpus.Row row : rows) {
      DumpedCodec codec = codec(row);
      check(row, codec, codec.form().own());
    }
  }

  /** The table names the era of a file's first codec; a codec of that era is printed in it. */
  @TestFactory
  Stream<DynamicTest> theEraThatTheTableNames() throws Exception {
    return Corpus.tests(() -> {
      Map<String, List<Corpus.Row>> rows = Corpus.rowsByFile(row -> OLD.contains(row.roundTrip()));
      Map<String, Era> eras = eras();
      return rows.values().stream()
          .map(file -> {
            Era era = eras.get(file.getFirst().file());
            return DynamicTest.dynamicTest(
                file.getFirst().file() + " " + era, () -> checkEra(file, era));
          });
    });
  }

  private static void checkEra(List<Corpus.Row> rows, Era era) throws IOException {
    for (Corpus.Row row : rows) {
      DumpedCodec codec = codec(row);
      if (row.codec() == 0) {
        assertThat(codec.form().canBe(era)).as("%s, %s", row.file(), codec.form()).isTrue();
      }
      if (codec.form().canBe(era)) {
        check(row, codec, codec.form().in(era));
      } else {
        assertThat(row.roundTrip()).as("%s, %s", row, codec.form()).isNotEqualTo("old-variant");
      }
    }
  }

  private static Map<String, Era> eras() throws IOException {
    Map<String, Era> eras = new HashMap<>();
    for (String line :
        Files.readAllLines(Corpus.hda().resolve("INDEX.tsv"), StandardCharsets.ISO_8859_1)) {
      String[] cells = line.split("\t", -1);
      Era.of(cells[5]).ifPresent(era -> eras.put(cells[0], era));
    }
    return eras;
  }

  private static DumpedCodec codec(Corpus.Row row) throws IOException {
    return new DumpReader().read(Corpus.hda().resolve(row.file())).codecs().get(row.codec());
  }

  private static void check(Corpus.Row row, DumpedCodec codec, ProcForm form) throws IOException {
    List<String> block = Corpus.block(Corpus.lines(row.file()), row.line());
    List<String> ours = new ArrayList<>(codec.procText(form).lines().toList());
    assertThat(DriverLines.remove(ours))
        .as("%s, codec %d, %s", row.file(), row.codec(), codec.form())
        .isEqualTo(DriverLines.remove(block));
  }
}
