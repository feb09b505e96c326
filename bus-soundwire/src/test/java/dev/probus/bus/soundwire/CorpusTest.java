package dev.probus.bus.soundwire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.soundwire.Corpus.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a kernel's tables and real firmware hold, against what we make of it. */
final class CorpusTest {

  @Test
  void machineTablesAreReadAsTheKernelReadsThem() {
    List<Row> rows = Corpus.rows("machines.tsv");
    assertThat(rows).hasSize(115);
    rows.forEach(CorpusTest::checkFields);
    assertThat(rows).allMatch(row -> address(row).link() == row.number("link_id_in_adr"));
  }

  @Test
  void firmwareOfRealMachinesIsReadTheSame() {
    List<Row> rows = Corpus.rows("firmware_topology.tsv");
    assertThat(rows).hasSize(651);
    rows.forEach(CorpusTest::checkFields);
  }

  private static void checkFields(Row row) {
    SdwAddress address = address(row);
    SdwAddress expected =
        new SdwAddress(
            row.number("link"),
            row.number("version"),
            row.number("unique_id"),
            row.number("mfg_id"),
            row.number("part_id"),
            row.number("class_id"));
    assertThat(address).as("%s", row).isEqualTo(expected);
    assertThat(address).as("%s", row).hasToString(row.text("adr"));
    assertThat(address.modalias()).as("%s", row).hasToString(row.text("modalias"));
  }

  /**
   * Each machine's links make all of its devices. Three times two equal parts stand on one link; a
   * dozen lone parts carry a unique id that does not matter.
   */
  @Test
  void everyMachineGetsAllOfItsDevices() {
    Map<String, List<FirmwareEntry>> machines = new LinkedHashMap<>();
    for (Row row : Corpus.rows("machines.tsv")) {
      String machine = row.text("machine_table") + " " + row.text("machine_no");
      machines.computeIfAbsent(machine, m -> new ArrayList<>()).add(entry(row));
    }
    List<Declared> all = new ArrayList<>();
    machines.forEach((machine, entries) -> {
      List<Declared> own = new ArrayList<>();
      for (FirmwareLink link : links(entries)) {
        assertThat(link.devices().problems()).as(machine).isEmpty();
        own.addAll(link.devices().devices());
      }
      assertThat(own).as(machine).hasSameSizeAs(entries);
      all.addAll(own);
    });
    assertThat(machines).hasSize(41);
    assertThat(all).hasSize(115);
    assertThat(all.stream().filter(Declared::oneOfSeveral)).hasSize(6);
    assertThat(all.stream().filter(d -> d.address().uniqueId() != 0)).hasSize(17);
  }

  @Test
  void driverTablesGiveTheModuleAliases() {
    List<Row> rows = Corpus.rows("codec_ids.tsv");
    assertThat(rows).hasSize(20);
    rows.forEach(
        row -> assertThat(id(row).pattern()).as("%s", row).isEqualTo(row.text("alias_pattern")));
  }

  private static SdwId id(Row row) {
    return SdwId.of(
        row.number("mfg_id"), row.number("part_id"), row.number("version"), row.number("class_id"));
  }

  private static SdwAddress address(Row row) {
    return SdwAddress.parse(row.text("adr"));
  }

  private static FirmwareEntry entry(Row row) {
    return new FirmwareEntry(address(row), row.file(), row.line());
  }

  private static List<FirmwareLink> links(List<FirmwareEntry> entries) {
    Map<Integer, FirmwareLink> links = new TreeMap<>();
    entries.forEach(
        e -> links.computeIfAbsent(e.address().link(), n -> new FirmwareLink(n, entries)));
    return List.copyOf(links.values());
  }
}
