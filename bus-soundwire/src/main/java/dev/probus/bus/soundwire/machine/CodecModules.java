package dev.probus.bus.soundwire.machine;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.bus.soundwire.SdwAddress;
import dev.probus.bus.soundwire.SdwDriver;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.dump.CodecRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes modules of drivers' tables: those that a machine's parts need. */
final class CodecModules {
  /**
   * Codec modules lie on the root file system, and come when the DSP has been up for a while (Z15).
   */
  private static final Duration FIRST = Duration.ofMillis(900);

  private static final Duration EACH = Duration.ofMillis(150);

  private CodecModules() {}

  /** Returns models of the modules of which a driver is for one of the parts, in their order. */
  static List<DriverModule> of(List<CodecRow> table, List<SdwAddress> parts) {
    List<String> wanted =
        parts.stream()
            .flatMap(part -> table.stream().filter(row -> row.id().matches(part)))
            .map(CodecRow::module)
            .distinct()
            .toList();
    List<DriverModule> modules = new ArrayList<>();
    for (String module : wanted) {
      Duration loading = FIRST.plus(EACH.multipliedBy(modules.size()));
      modules.add(new LoadedModule(module, drivers(table, module), loading));
    }
    return modules;
  }

  private static List<Driver<?>> drivers(List<CodecRow> table, String module) {
    Map<String, List<SdwId>> ids = new LinkedHashMap<>();
    table.stream()
        .filter(row -> row.module().equals(module))
        .forEach(row -> ids.computeIfAbsent(row.driver(), d -> new ArrayList<>()).add(row.id()));
    List<Driver<?>> drivers = new ArrayList<>();
    ids.forEach((name, own) -> drivers.add(SdwDriver.of(new ModelCodec(name, own))));
    return drivers;
  }
}
