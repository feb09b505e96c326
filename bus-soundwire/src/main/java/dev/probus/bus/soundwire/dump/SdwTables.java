package dev.probus.bus.soundwire.dump;

import dev.probus.api.bus.Problem;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.SdwId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tables of SoundWire facts as text: machines that a kernel knows, what firmware declares, and what
 * drivers are for. Rows that cannot be used are left out and told of.
 *
 * @param machines the rows of {@code machines.tsv}, in order
 * @param firmware the rows of {@code firmware_topology.tsv}, in order
 * @param codecs the rows of {@code codec_ids.tsv} and {@code ids_after_6_1.tsv}, in order
 * @param problems what could not be used
 */
public record SdwTables(
    List<MachineRow> machines,
    List<FirmwareRow> firmware,
    List<CodecRow> codecs,
    List<Problem> problems) {
  static final String MACHINES = "machines.tsv";
  static final String FIRMWARE = "firmware_topology.tsv";
  static final String CODECS = "codec_ids.tsv";
  static final String LATER = "ids_after_6_1.tsv";

  /** Copies the lists. */
  public SdwTables {
    machines = List.copyOf(machines);
    firmware = List.copyOf(firmware);
    codecs = List.copyOf(codecs);
    problems = List.copyOf(problems);
  }

  /** Tells whether a folder holds one of the tables of machines. */
  public static boolean in(Path folder) {
    return Files.isRegularFile(folder.resolve(MACHINES))
        || Files.isRegularFile(folder.resolve(FIRMWARE));
  }

  /**
   * Reads the tables of a folder; one that is not there is empty.
   *
   * @throws IOException if a file cannot be read
   */
  public static SdwTables read(Path folder) throws IOException {
    List<Problem> problems = new ArrayList<>();
    List<MachineRow> machines =
        rows(
            folder.resolve(MACHINES),
            problems,
            SdwTables::machine,
            "platform",
            "machine_no",
            "sof_tplg",
            "adr");
    List<FirmwareRow> firmware =
        rows(folder.resolve(FIRMWARE), problems, SdwTables::firmware, "machine", "adr", "remark");
    List<CodecRow> codecs = new ArrayList<>();
    codecs.addAll(
        rows(
            folder.resolve(CODECS),
            problems,
            SdwTables::codec,
            "mfg_id",
            "part_id",
            "version",
            "class_id",
            "module",
            "driver_name"));
    codecs.addAll(
        rows(folder.resolve(LATER), problems, SdwTables::later, "mfg_id", "part_id", "part"));
    return new SdwTables(machines, firmware, codecs, problems);
  }

  private static <T> List<T> rows(
      Path path, List<Problem> problems, Table.Maker<T> maker, String... columns)
      throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    Table table = Table.read(path, columns);
    List<T> made = table.each(maker);
    problems.addAll(table.problems());
    return made;
  }

  private static MachineRow machine(Row row) {
    return new MachineRow(
        row.text("platform"),
        row.number("machine_no", 1, 10_000),
        row.text("sof_tplg"),
        entry(row));
  }

  /** A remark says so of parts that are declared and not there. */
  private static FirmwareRow firmware(Row row) {
    String remark = row.text("remark").toLowerCase(Locale.ROOT);
    boolean ghost = remark.contains("ghost") || remark.contains("never attached");
    return new FirmwareRow(row.text("machine"), entry(row), ghost);
  }

  private static FirmwareEntry entry(Row row) {
    return new FirmwareEntry(row.address(), row.file(), row.line());
  }

  private static CodecRow codec(Row row) {
    SdwId id =
        SdwId.of(
            row.number("mfg_id", 1, 0xFFFF),
            row.number("part_id", 1, 0xFFFF),
            row.number("version", 0, 0xF),
            row.number("class_id", 0, 0xFF));
    return new CodecRow(id, row.text("driver_name"), row.text("module"));
  }

  /** Such a part is known by its name alone, whose first word stands for its driver. */
  private static CodecRow later(Row row) {
    String name = row.text("part").split("[ (]", 2)[0];
    SdwId id = SdwId.of(row.number("mfg_id", 1, 0xFFFF), row.number("part_id", 1, 0xFFFF));
    return new CodecRow(id, name, "snd_soc_" + name + "_sdw");
  }
}
