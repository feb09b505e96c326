package dev.probus.cli.host;

import dev.probus.bus.hda.host.Host;
import dev.probus.cli.boot.Booted;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What came of comparing a computer's codecs, as Probus binds them, with what its kernel did. */
public final class HostReport {
  private static final int VERSION = 1;
  private static final int UNDER_CODEC = 1;

  private final Host host;
  private final List<HostRow> rows;

  /** Compares. */
  public HostReport(Host host, Booted booted) {
    this.host = host;
    this.rows = HostComparison.of(host, booted);
  }

  /** Tells whether every codec has the same driver here and there. */
  public boolean same() {
    return rows.stream().allMatch(HostRow::same);
  }

  /** Returns the line for a computer without HD-audio codecs. */
  public static String nothing(Host host) {
    return host.otherCards().isEmpty()
        ? "no sound hardware here"
        : "no HD-audio codec here; other sound cards: " + String.join(", ", host.otherCards());
  }

  /** Prints a table with a row for each codec. */
  public void print(Console console) {
    long different = rows.stream().filter(row -> !row.same()).count();
    String release = host.release().isEmpty() ? "" : ", Linux " + Plain.line(host.release());
    console
        .out()
        .println(
            rows.size()
                + (rows.size() == 1 ? " HD-audio codec" : " HD-audio codecs")
                + release
                + ": "
                + (different == 0
                    ? "all bound as the kernel did"
                    : different + " bound otherwise"));
    console.out().println();
    Table table = new Table("DEVICE", "CODEC", "PROBUS", "KERNEL", "");
    for (HostRow row : rows) {
      table.row(
          List.of(
              Cell.of(row.device()),
              Cell.of(row.codec().isEmpty() ? "-" : row.codec()),
              Cell.of(row.probus().orElse("-")),
              Cell.of(row.kernel().orElse("-")),
              row.same() ? new Cell("same", Tint.GREEN) : new Cell("differs", Tint.YELLOW)));
      table.remark("", UNDER_CODEC, row.modalias());
      if (!row.remark().isEmpty()) {
        table.remark("", UNDER_CODEC, row.remark());
      }
    }
    table.print(console.out(), console.ink());
  }

  /** Writes one object; docs/json.md describes its fields. */
  public void json(PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-host", VERSION).put("release", host.release()).put("same", same());
      json.list("devices");
      for (HostRow row : rows) {
        json.begin().put("device", row.device()).put("codec", row.codec());
        json.put("modalias", row.modalias());
        put(json, "probus", row.probus());
        put(json, "kernel", row.kernel());
        json.put("same", row.same());
        if (!row.remark().isEmpty()) {
          json.put("remark", row.remark());
        }
        json.end();
      }
      json.endList().texts("otherCards", host.otherCards()).end();
    }
    out.println();
  }

  private static void put(Json json, String name, Optional<String> driver) {
    driver.ifPresent(word -> json.put(name, word));
  }
}
