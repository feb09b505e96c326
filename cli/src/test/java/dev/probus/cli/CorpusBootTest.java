package dev.probus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probus.api.bus.Machine;
import dev.probus.bus.hda.HdaDumpReader;
import dev.probus.bus.hda.HdaModels;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceStatus;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Boots every machine of the corpus with the tables of a real kernel: each codec is bound, and to
 * the driver that the kernel's own tool names first (R140), or else to the generic one (H31).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusBootTest {
  private static final int FILES = 155;
  private static final int CODECS = 275;
  private static final String GENERIC = "snd_hda_codec_generic";

  private final Map<String, String> drivers = new HashMap<>();
  private ModuleTables tables;
  private final Map<String, Integer> codecs = new HashMap<>();

  @BeforeAll
  void readTables() throws IOException {
    Path modalias = SharedFolder.corpus().resolve("modalias");
    assumeTrue(Files.isDirectory(modalias), "skipped: no corpus at " + modalias);
    tables = ModuleTables.read(modalias);
    try (Stream<String> lines = Files.lines(modalias.resolve("queries.tsv"))) {
      lines
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].startsWith("hdaudio:"))
          .forEach(row -> drivers.put(row[0], row[3].split(" ", -1)[0]));
    }
    try (Stream<String> rows =
        Files.lines(SharedFolder.corpus().resolve("hda").resolve("CODECS.tsv"))) {
      rows.skip(1).forEach(row -> codecs.merge(row.split("\t", 2)[0], 1, Integer::sum));
    }
  }

  static List<Path> dumps() throws IOException {
    Path hda = SharedFolder.corpus().resolve("hda");
    if (!Files.isDirectory(hda)) {
      return List.of(hda);
    }
    try (Stream<Path> files = Files.list(hda)) {
      return files.filter(f -> !f.toString().endsWith(".tsv")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("dumps")
  void everyCodecIsBoundToTheDriverOfTheTables(Path dump) throws Exception {
    Machine machine = new HdaDumpReader().read(dump);
    try (ProbeEngine engine =
        ProbeEngine.builder()
            .machine(machine)
            .models(new HdaModels())
            .moduleTables(tables, ModuleConfig.none())
            .simulated(0)
            .build()) {
      engine.start();
      Settled settled = engine.settle();
      assertThat(settled.allBound()).as("%s", settled).isTrue();
      assertThat(settled.bound()).hasSize(codecs.get(dump.getFileName().toString()));
      for (DeviceStatus device : settled.bound()) {
        String first = drivers.get(device.modaliases().getFirst().text());
        assertThat(device.driver()).contains("NONE".equals(first) ? GENERIC : first);
        assertThat(device.probeCalls()).isEqualTo(1);
      }
    }
  }

  @Test
  void theCorpusIsWhole() throws IOException {
    assertThat(dumps()).hasSize(FILES);
    assertThat(codecs.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CODECS);
  }
}
