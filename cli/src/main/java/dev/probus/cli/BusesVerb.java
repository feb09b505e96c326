package dev.probus.cli;

import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.plugin.Inventory;
import dev.probus.cli.plugin.InventoryView;
import dev.probus.cli.plugin.Services;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code probus buses}: tells what is installed. */
@Command(
    name = "buses",
    description =
        "Lists installed buses, readers, machines, modules, models and providers, and where each"
            + " came from.",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit code:%n",
    exitCodeList = {"0:done", "2:usage is wrong"})
final class BusesVerb implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Option(names = "--json", description = "Print one JSON object, described in docs/json.md.")
  private boolean asJson;

  @Inject
  BusesVerb(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Inventory inventory = Inventory.of(services);
    if (asJson) {
      InventoryView.json(inventory, console.out());
    } else {
      InventoryView.text(inventory, console);
    }
    return ExitCode.DONE;
  }
}
