package dev.probus.cli;

import dev.probus.api.driver.DriverModule;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Complaints;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import dev.probus.cli.plugin.Inventory;
import dev.probus.cli.plugin.InventoryView;
import dev.probus.cli.plugin.PluginServices;
import dev.probus.cli.plugin.Services;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code probus buses}: tells what is installed. */
final class BusesVerb implements Verb {
  private final Services services;
  private final Console console;

  private final OptionSpec json =
      Verb.flag("--json", "Print one JSON object, described in docs/json.md.");

  /** Each plugin has a driver module, so all of them are opened. */
  private final PluginWords plugins = new PluginWords(Set.of(DriverModule.class));

  @Inject
  BusesVerb(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Verb.describe(
            this,
            "buses",
            "Lists installed buses, readers, machines, modules, models and providers, and where"
                + " each came from.",
            "done",
            "",
            "usage is wrong, or a plugin jar cannot be used");
    return plugins.options(spec).addOption(json);
  }

  @Override
  public Integer call() throws BadInput {
    Inventory inventory = Inventory.of(new PluginServices(plugins.layers(), services));
    if (json.getValue()) {
      InventoryView.json(inventory, console.out());
    } else {
      InventoryView.text(inventory, console);
    }
    List<String> refused =
        plugins.found().stream().flatMap(found -> found.folder().problems().stream()).toList();
    new Complaints(console, true).damaged(refused);
    return refused.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }
}
