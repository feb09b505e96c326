package dev.probus.bus.soundwire.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.bus.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables and logs with mistakes in them: what is sound is used, the rest is told of by line. */
final class DamageTest {
  private static final String MACHINES =
      "platform\tmachine_no\tsof_tplg\tlink\tadr\tversion\tunique_id\tmfg_id\tpart_id\tclass_id\n";
  private static final String GOOD = "tgl\t1\tx\t0\t0x000020025D071100\t2\t0\t0x025d\t0x0711\t0\n";
  private static final String LOG = "seq\tlink\tevent\tdevice_id\tdev_num\tvalue_or_remark\n";

  @TempDir private Path folder;

  @Test
  void badRowsOfATableAreToldOfAndTheOthersUsed() throws IOException {
    write(
        "machines.tsv",
        MACHINES
            + "tgl\t1\tx\t0\t0x00112233445566778\t2\t0\t0x025d\t0x0711\t0\n"
            + GOOD
            + "tgl\tone\tx\t0\t0x000020025D071100\t2\t0\t0x025d\t0x0711\t0\n"
            + "tgl\t1\tx\t1\t0x000020025D071100\t2\t0\t0x025d\t0x0711\t0\n"
            + "tgl\t1\n"
            + "tgl\t1\tx\t0\t0xFFF020025D071100\t2\t0\t0x025d\t0x0711\t0\n");
    SdwTables tables = SdwTables.read(folder);
    assertThat(tables.machines()).hasSize(1);
    assertThat(texts(tables.problems()))
        .containsExactlyInAnyOrder(
            ":2: SoundWire address '0x00112233445566778': expected 0x and 1 to 16 hexadecimal"
                + " digits",
            ":4: machine_no 'one': expected a number",
            ":5: link '1': expected 0x0 as in the address 0x000020025D071100",
            ":6: 2 cells, expected 10 as in line 1",
            ":7: SoundWire address 0xfff020025d071100: expected bits 63 to 52 to be zero");
  }

  @Test
  void aTableWithoutAColumnOrWithoutTextIsToldOf() throws IOException {
    write("machines.tsv", "platform\tadr\n");
    Files.write(folder.resolve("firmware_topology.tsv"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(texts(SdwTables.read(folder).problems()))
        .containsExactlyInAnyOrder(
            ":1: no column 'machine_no', expected one of that name",
            ": it is not text, expected UTF-8",
            ":1: no column 'machine', expected one of that name");
  }

  @Test
  void badIdsOfDriversAreToldOf() throws IOException {
    write(
        "codec_ids.tsv",
        "mfg_id\tpart_id\tversion\tclass_id\tmodule\tdriver_name\n"
            + "0x025d\t0x0711\t16\t0\tm\td\n"
            + "0x025d\t0\t2\t0\tm\td\n");
    assertThat(texts(SdwTables.read(folder).problems()))
        .containsExactly(
            ":2: version '16': expected 0 to 15", ":3: part_id '0': expected 1 to 65535");
  }

  @Test
  void badEventsOfALogAreToldOf() throws IOException {
    write(
        "log.tsv",
        LOG
            + "S1\t0\tirq-status\t-\t-\t0x21\n"
            + "S1\t0\tattached\t-\t-\t-\n"
            + "S1\t0\tirq-status\t-\t-\t33\n"
            + "S1\t0\tirq-status\t-\t-\t0x1000000000000\n"
            + "S1\t0\tdevid-read\t30025d07110\t-\t-\n"
            + "S1\t0\tdevid-read\t-\t-\t-\n"
            + "S1\t16\tno-more\t-\t-\t-\n"
            + "S1\t0\treuse-number\t30025d071101\t12\t-\n");
    EnumerationLog log = EnumerationLog.read(folder.resolve("log.tsv"));
    assertThat(log.recordings().getFirst().events()).hasSize(1);
    assertThat(texts(log.problems()))
        .containsExactly(
            ":3: event 'attached': expected a word such as irq-status or devid-read",
            ":4: status bits '33': expected 0x and 1 to 12 hexadecimal digits",
            ":5: status bits '0x1000000000000': expected 0x and 1 to 12 hexadecimal digits",
            ":6: device_id '30025d07110': expected 12 hexadecimal digits",
            ":7: device_id '-': expected the id that was read",
            ":8: link '16': expected 0 to 15",
            ":9: dev_num '12': expected 0 to 11");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  /** Without the files' names, which are those of a folder that is made anew each time. */
  private static List<String> texts(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.toString().substring(problem.file().length()))
        .toList();
  }
}
