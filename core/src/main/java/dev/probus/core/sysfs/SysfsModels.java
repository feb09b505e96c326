package dev.probus.core.sysfs;

import dev.probus.api.BusName;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ModuleModels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands in for the modules of the kernel that was seen. With the kernel's tables a module takes
 * what its table says; without them, what its drivers were seen to take.
 */
final class SysfsModels implements ModuleModels {
  private static final Pattern WILD = Pattern.compile("[*?\\[\\]]");
  private static final BusName PLATFORM = BusName.of("platform");

  private final SysfsTree tree;

  SysfsModels(SysfsTree tree) {
    this.tree = tree;
  }

  @Override
  public List<DriverModule> modules() {
    return tree.drivers().stream()
        .flatMap(driver -> driver.module().stream())
        .distinct()
        .map(module -> new SysfsModule(module, List.copyOf(seenBy(module)), driversSeen(module)))
        .<DriverModule>map(module -> module)
        .toList();
  }

  @Override
  public Optional<DriverModule> model(String module, List<String> aliases) {
    List<String> usable = aliases.stream().filter(SysfsModels::names).toList();
    List<SysfsDriverEntry> own = of(module);
    List<SysfsDriver> drivers = new ArrayList<>();
    for (SysfsDriverEntry driver : own) {
      drivers.add(driver(driver, usable));
    }
    if (own.isEmpty()) {
      drivers.add(new SysfsDriver(module, Optional.empty(), table(module, false, usable)));
    }
    return Optional.of(new SysfsModule(module, aliases, drivers));
  }

  /** Returns the drivers that came with no module. Nothing tells what else they would take. */
  List<SysfsDriver> builtIn() {
    return tree.drivers().stream()
        .filter(driver -> driver.module().isEmpty())
        .map(driver -> driver(driver, List.copyOf(seenBy(driver))))
        .toList();
  }

  private List<SysfsDriver> driversSeen(String module) {
    return of(module).stream().map(driver -> driver(driver, List.copyOf(seenBy(driver)))).toList();
  }

  private SysfsDriver driver(SysfsDriverEntry driver, List<String> patterns) {
    return new SysfsDriver(
        tree.label(driver.bus(), driver.name()),
        Optional.of(driver.bus()),
        table(driver.name(), driver.bus().equals(PLATFORM), patterns));
  }

  /** A driver also takes what is kept for it; on the bus platform, what has its name (R8). */
  private static MatchTable table(String name, boolean platform, List<String> patterns) {
    List<String> all = new ArrayList<>(patterns);
    all.add(SysfsDevice.OVERRIDE + literal(name));
    if (platform) {
      all.add("platform:" + literal(name));
    }
    return new MatchTable(all.stream().distinct().toList());
  }

  private List<SysfsDriverEntry> of(String module) {
    return tree.drivers().stream()
        .filter(driver -> driver.module().equals(Optional.of(module)))
        .toList();
  }

  private Set<String> seenBy(String module) {
    Set<String> all = new LinkedHashSet<>();
    of(module).forEach(driver -> all.addAll(seenBy(driver)));
    return all;
  }

  private Set<String> seenBy(SysfsDriverEntry driver) {
    BusName bus = driver.bus();
    Set<String> patterns = new LinkedHashSet<>();
    for (SysfsEntry device : tree.devices()) {
      if (device.id().bus().equals(bus) && device.driver().equals(Optional.of(driver.name()))) {
        String text = new SysfsDevice(device).modaliases().getFirst().text();
        int colon = text.indexOf(':') + 1;
        patterns.add(text.substring(0, colon) + literal(text.substring(colon)));
      }
    }
    return patterns;
  }

  /** Tells whether an alias is one of devices: it names a bus before a colon. */
  private static boolean names(String alias) {
    int colon = alias.indexOf(':');
    return colon > 0 && alias.substring(0, colon).chars().noneMatch(c -> "*?[".indexOf(c) >= 0);
  }

  /** Returns the pattern of a text; what is wild in patterns stands for any one character. */
  private static String literal(String text) {
    return WILD.matcher(text).replaceAll("?");
  }
}
