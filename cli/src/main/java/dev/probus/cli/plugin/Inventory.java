package dev.probus.cli.plugin;

import dev.probus.api.bus.BusProvider;
import dev.probus.api.bus.MachineFamily;
import dev.probus.api.bus.MachineOption;
import dev.probus.api.bus.MachineProvider;
import dev.probus.api.bus.MachineReader;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.resource.ResourceProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * What is installed.
 *
 * @param items each thing, by kind and then in the order of {@link Services#all}
 */
public record Inventory(List<Item> items) {

  /** What can be installed. */
  public enum Kind {
    BUS("bus"),
    READER("reader"),
    MACHINE("machine"),
    OPTION("option"),
    MODULE("module"),
    MODEL("model"),
    PROVIDER("provider");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns the word for it. */
    public String word() {
      return word;
    }
  }

  /**
   * One thing.
   *
   * @param kind what kind of thing
   * @param name its name
   * @param text what it says of itself; may be empty
   * @param origin where it came from
   */
  public record Item(Kind kind, String name, String text, Origin origin) {}

  /** Copies the items. */
  public Inventory {
    items = List.copyOf(items);
  }

  /** Looks for everything that is installed. */
  public static Inventory of(Services services) {
    List<Item> items = new ArrayList<>();
    for (BusProvider bus : services.all(BusProvider.class)) {
      items.add(new Item(Kind.BUS, bus.name(), bus.description(), Origin.of(bus)));
    }
    for (MachineReader reader : services.all(MachineReader.class)) {
      items.add(new Item(Kind.READER, reader.format(), "", Origin.of(reader)));
      reader.options().forEach(option -> items.add(option(option, Origin.of(reader))));
    }
    for (MachineProvider machine : services.all(MachineProvider.class)) {
      items.add(machine(machine));
      machine.options().forEach(option -> items.add(option(option, Origin.of(machine))));
      machine.variants().forEach(variant -> items.add(machine(variant)));
    }
    for (MachineFamily family : services.all(MachineFamily.class)) {
      Origin origin = Origin.of(family);
      family
          .machines()
          .forEach(m -> items.add(new Item(Kind.MACHINE, m.name(), m.title(), origin)));
    }
    for (DriverModule module : services.all(DriverModule.class)) {
      items.add(item(Kind.MODULE, module, Origin.of(module)));
    }
    for (ModuleModels models : services.all(ModuleModels.class)) {
      models.modules().forEach(m -> items.add(item(Kind.MODEL, m, Origin.of(models))));
    }
    for (ResourceProvider provider : services.all(ResourceProvider.class)) {
      int promises = provider.promises().size();
      String text = promises == 0 ? "" : counted(promises, "promised resource");
      items.add(new Item(Kind.PROVIDER, provider.name(), text, Origin.of(provider)));
    }
    return new Inventory(items);
  }

  private static Item machine(MachineProvider machine) {
    return new Item(Kind.MACHINE, machine.name(), machine.title(), Origin.of(machine));
  }

  private static Item option(MachineOption option, Origin origin) {
    return new Item(Kind.OPTION, option.name() + "=" + option.values(), option.meaning(), origin);
  }

  private static Item item(Kind kind, DriverModule module, Origin origin) {
    String text = counted(module.aliases().size(), "alias pattern");
    return new Item(kind, module.name(), text, origin);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
