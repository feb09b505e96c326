package dev.probus.cli.plugin;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.cli.plugin.Inventory.Item;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what is installed. */
public final class InventoryView {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private InventoryView() {}

  /** Prints a paragraph for each place that something came from. */
  public static void text(Inventory inventory, Console console) {
    if (inventory.items().isEmpty()) {
      console.out().println("no plug-in is installed");
    }
    Map<Origin, List<Item>> origins = new LinkedHashMap<>();
    for (Item item : inventory.items()) {
      origins.computeIfAbsent(item.origin(), _ -> new ArrayList<>()).add(item);
    }
    boolean first = true;
    for (Map.Entry<Origin, List<Item>> origin : origins.entrySet()) {
      if (!first) {
        console.out().println();
      }
      first = false;
      Origin place = origin.getKey();
      String name = console.ink().paint(Tint.BOLD, Plain.text(place.module()));
      console.out().println(name + " at " + Plain.text(place.location()));
      Table table = new Table(3);
      for (Item item : origin.getValue()) {
        String kind = "  " + item.kind().word();
        table.row(List.of(Cell.of(kind), Cell.of(item.name()), Cell.of(item.text())));
      }
      table.print(console.out(), console.ink());
    }
  }

  /** Writes one object. */
  public static void json(Inventory inventory, PrintWriter out) {
    try (Json json = Json.page(out)) {
      json.begin("probus-buses", VERSION).list("installed");
      for (Item item : inventory.items()) {
        json.begin()
            .put("kind", item.kind().word())
            .put("name", item.name())
            .put("text", item.text())
            .put("module", item.origin().module())
            .put("location", item.origin().location())
            .end();
      }
      json.endList().end();
    }
    out.println();
  }
}
