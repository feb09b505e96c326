package dev.probus.bus.soundwire.dump;

import dev.probus.api.bus.Problem;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.replay.Recorded;
import dev.probus.bus.soundwire.replay.Recording;
import dev.probus.bus.soundwire.wire.Registers;
import dev.probus.bus.soundwire.wire.Statuses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recorded enumerations as text: a table with a row for each event of a kernel's log.
 *
 * @param recordings the logs, in order
 * @param problems rows that could not be used
 */
public record EnumerationLog(List<Recording> recordings, List<Problem> problems) {
  private static final Pattern BITS = Pattern.compile("0x\\p{XDigit}{1,12}");
  private static final Pattern DEVICE_ID = Pattern.compile("\\p{XDigit}{12}");

  /** Copies the lists. */
  public EnumerationLog {
    recordings = List.copyOf(recordings);
    problems = List.copyOf(problems);
  }

  /**
   * Reads the table.
   *
   * @throws IOException if the file cannot be read
   */
  public static EnumerationLog read(Path file) throws IOException {
    Table table =
        Table.read(file, "seq", "link", "event", "device_id", "dev_num", "value_or_remark");
    Map<String, List<Recorded>> logs = new LinkedHashMap<>();
    List<Map.Entry<String, Recorded>> rows =
        table.each(row -> Map.entry(row.text("seq"), recorded(row)));
    rows.forEach(
        row -> logs.computeIfAbsent(row.getKey(), name -> new ArrayList<>()).add(row.getValue()));
    List<Recording> recordings = new ArrayList<>();
    logs.forEach((name, events) -> recordings.add(new Recording(name, events)));
    return new EnumerationLog(recordings, table.problems());
  }

  private static Recorded recorded(Row row) {
    String word = row.text("event");
    LinkEventKind kind =
        LinkEventKind.of(word)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "event '" + word + "': expected a word such as irq-status or devid-read"));
    int link = row.number("link", 0, 0xF);
    Optional<SdwAddress> part = row.optional("device_id").map(id -> part(link, id));
    int number =
        row.optional("dev_num").isPresent() ? row.number("dev_num", 0, Registers.LAST_DEVICE) : 0;
    String remark = row.text("value_or_remark");
    if (kind == LinkEventKind.IRQ_STATUS) {
      remark = bits(remark);
    }
    if (kind == LinkEventKind.DEVID_READ && part.isEmpty()) {
      throw new IllegalArgumentException("device_id '-': expected the id that was read");
    }
    return new Recorded(link, kind, part, number, remark, row.file(), row.line());
  }

  private static SdwAddress part(int link, String id) {
    if (!DEVICE_ID.matcher(id).matches()) {
      throw new IllegalArgumentException("device_id '" + id + "': expected 12 hexadecimal digits");
    }
    return SdwAddress.ofDeviceId(link, Long.parseLong(id, 16));
  }

  private static String bits(String text) {
    if (!BITS.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "status bits '" + text + "': expected 0x and 1 to 12 hexadecimal digits");
    }
    return new Statuses(Long.decode(text)).toString();
  }
}
