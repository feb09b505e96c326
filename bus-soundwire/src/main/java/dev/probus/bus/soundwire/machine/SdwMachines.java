package dev.probus.bus.soundwire.machine;

import dev.probus.api.bus.MachineFamily;
import dev.probus.api.bus.MachineProvider;
import dev.probus.bus.soundwire.FirmwareEntry;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.dump.CodecRow;
import dev.probus.bus.soundwire.dump.FirmwareRow;
import dev.probus.bus.soundwire.dump.MachineRow;
import dev.probus.bus.soundwire.dump.SdwTables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The machines {@code sdw:NAME}: those that a kernel knows, by chip and number, and from tables
 * also those whose firmware is on record, by the machine's name.
 */
public final class SdwMachines implements MachineFamily {

  /** Makes the family; called when services are looked up. */
  public SdwMachines() {}

  @Override
  public String name() {
    return SdwMachine.FAMILY;
  }

  @Override
  public List<MachineProvider> machines() {
    return providers(KnownMachines.all());
  }

  @Override
  public List<MachineProvider> machines(Path folder) throws IOException {
    if (!SdwTables.in(folder)) {
      return List.of();
    }
    SdwTables tables = SdwTables.read(folder);
    List<CodecRow> codecs = tables.codecs().isEmpty() ? KnownPart.table() : tables.codecs();
    List<SdwMachine> machines = new ArrayList<>(known(tables));
    machines.addAll(onRecord(tables));
    return providers(
        machines.stream().map(m -> m.driven(codecs).troubled(tables.problems())).toList());
  }

  private static List<MachineProvider> providers(List<SdwMachine> machines) {
    Map<String, MachineProvider> named = new LinkedHashMap<>();
    for (SdwMachine machine : machines) {
      String name = SdwMachine.FAMILY + ":" + machine.name();
      named.putIfAbsent(name, machine.bootedAs(name));
    }
    return List.copyOf(named.values());
  }

  static List<SdwMachine> known(SdwTables tables) {
    Map<String, List<MachineRow>> machines = new LinkedHashMap<>();
    for (MachineRow row : tables.machines()) {
      String name = slug(row.platform()) + "-" + row.number();
      machines.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
    }
    List<SdwMachine> made = new ArrayList<>();
    machines.forEach((name, rows) -> {
      MachineRow first = rows.getFirst();
      List<FirmwareEntry> entries = rows.stream().map(MachineRow::entry).toList();
      made.add(SdwMachine.of(name, title(first.topology(), entries), first.platform(), entries));
    });
    return made;
  }

  static List<SdwMachine> onRecord(SdwTables tables) {
    Map<String, List<FirmwareRow>> machines = new LinkedHashMap<>();
    for (FirmwareRow row : tables.firmware()) {
      machines.computeIfAbsent(row.machine(), n -> new ArrayList<>()).add(row);
    }
    List<SdwMachine> made = new ArrayList<>();
    machines.forEach((name, rows) -> {
      List<FirmwareEntry> entries = rows.stream().map(FirmwareRow::entry).toList();
      Set<SdwAddress> ghosts = new HashSet<>();
      rows.stream().filter(FirmwareRow::ghost).forEach(row -> ghosts.add(row.entry().address()));
      made.add(SdwMachine.of(slug(name), title(name, entries), "", entries).haunted(ghosts));
    });
    return made;
  }

  private static String title(String what, List<FirmwareEntry> entries) {
    long links = entries.stream().map(entry -> entry.address().link()).distinct().count();
    return what
        + ": "
        + entries.size()
        + (entries.size() == 1 ? " part" : " parts")
        + " declared on "
        + links
        + (links == 1 ? " link" : " links");
  }

  /** Makes a name that can be typed of one for people. */
  private static String slug(String name) {
    String text = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return text.replaceAll("^-|-$", "");
  }
}
