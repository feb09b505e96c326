package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.plugin.Inventory;
import dev.probus.cli.plugin.InventoryView;
import dev.probus.cli.plugin.Services;
import jakarta.inject.Inject;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probus buses}: tells what is installed. */
final class BusesVerb implements Verb {
  private final Services services;
  private final Console console;

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  @Inject
  BusesVerb(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "buses",
            "Lists installed buses, readers, machines, modules, models and providers, and where"
                + " each came from.",
            "done",
            "",
            "usage is wrong")
        .addOption(json);
  }

  @Override
  public Integer call() {
    Inventory inventory = Inventory.of(services);
    if (json.getValue()) {
      InventoryView.json(inventory, console.out());
    } else {
      InventoryView.text(inventory, console);
    }
    return ExitCode.DONE;
  }
}
