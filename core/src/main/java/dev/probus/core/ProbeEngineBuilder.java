package dev.probus.core;

import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusProvider;
import dev.probus.api.bus.Machine;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.linux.engine.LinuxEngine;
import dev.probus.core.linux.engine.PolicySettings;
import dev.probus.core.module.LoadLimits;
import dev.probus.core.module.LoadableModule;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import dev.probus.core.module.NearestEntry;
import dev.probus.core.plugin.PluginFolder;
import dev.probus.core.policy.PolicyEngine;
import dev.probus.core.precise.DaggerPreciseComponent;
import dev.probus.core.precise.Settings;
import dev.probus.core.time.RealScheduler;
import dev.probus.core.time.Scheduler;
import dev.probus.core.time.SeededScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Says what an engine is made of. Not safe for use by several threads. An engine takes the parts
 * over: buses, providers and modules belong to one engine only.
 */
public final class ProbeEngineBuilder {
  private final List<Bus<?>> buses = new ArrayList<>();
  private final List<Driver<?>> drivers = new ArrayList<>();
  private final List<DriverModule> modules = new ArrayList<>();
  private final List<ModuleModels> models = new ArrayList<>();
  private final List<ResourceProvider> providers = new ArrayList<>();
  private final List<PluginFolder> plugins = new ArrayList<>();
  private Optional<ModuleTables> tables = Optional.empty();
  private ModuleConfig config = ModuleConfig.none();
  private LoadLimits loads = LoadLimits.usual();
  private FirmwareSource firmware = FirmwareSource.none();
  private Policy policy = Policy.PRECISE;
  private Optional<String> commandLine = Optional.empty();
  private int workers = Runtime.getRuntime().availableProcessors();
  private boolean logging = true;
  private Supplier<Scheduler> scheduler = RealScheduler::new;
  private boolean triggerCount = true;
  private Duration hangAfter = Duration.ofSeconds(10);
  private Duration closeWithin = Duration.ofSeconds(10);

  ProbeEngineBuilder() {}

  /** Adds every bus, provider, module and model that is installed as a service. */
  public ProbeEngineBuilder installed() {
    ServiceLoader.load(BusProvider.class).forEach(provider -> buses.addAll(provider.buses()));
    ServiceLoader.load(ResourceProvider.class).forEach(providers::add);
    ServiceLoader.load(DriverModule.class).forEach(modules::add);
    ServiceLoader.load(ModuleModels.class).forEach(models::add);
    return this;
  }

  /** Adds a bus; buses are started in the order in which they were added. */
  public ProbeEngineBuilder bus(Bus<?> bus) {
    buses.add(bus);
    return this;
  }

  /** Adds a driver; drivers are registered in the order in which they were added. */
  public ProbeEngineBuilder driver(Driver<?> driver) {
    drivers.add(driver);
    return this;
  }

  /** Adds a module that can be loaded on request. */
  public ProbeEngineBuilder module(DriverModule module) {
    modules.add(module);
    return this;
  }

  /**
   * Adds the modules of plugin jars, to be loaded on request, each as a layer of its own. They come
   * before modules that were added as objects, whatever the order of calls, and before tables: a
   * jar may replace a module. Of two jars with one module the first counts.
   *
   * @param folder what was found there; its {@link PluginFolder#problems} are the caller's to tell
   */
  public ProbeEngineBuilder plugins(PluginFolder folder) {
    plugins.add(folder);
    return this;
  }

  /** Adds what stands in for modules that only tables tell of. */
  public ProbeEngineBuilder models(ModuleModels stands) {
    models.add(stands);
    return this;
  }

  /** Adds a provider of resources; providers are started before buses. */
  public ProbeEngineBuilder provider(ResourceProvider provider) {
    providers.add(provider);
    return this;
  }

  /** Adds all parts of a machine, and takes its firmware and its kernel's command line. */
  public ProbeEngineBuilder machine(Machine machine) {
    buses.addAll(machine.buses());
    drivers.addAll(machine.drivers());
    modules.addAll(machine.modules());
    models.addAll(machine.models());
    providers.addAll(machine.providers());
    firmware = machine.firmware();
    commandLine = machine.kernelCommandLine();
    return this;
  }

  /**
   * Lets modules be found in a kernel's tables. Without tables the models' own short tables are
   * used.
   */
  public ProbeEngineBuilder moduleTables(ModuleTables kernel, ModuleConfig administrator) {
    tables = Optional.of(kernel);
    return moduleConfig(administrator);
  }

  /**
   * Lets an administrator's configuration count for all modules, also for those that are code:
   * aliases, blacklist, soft dependencies, commands (R140 to R143).
   */
  public ProbeEngineBuilder moduleConfig(ModuleConfig administrator) {
    config = administrator;
    return this;
  }

  /**
   * Says how much is loaded at once; by default 50 modules, and a request fails that has waited for
   * its turn for 5 seconds (R126). Requests may be nested as deep in loads as modules may be loaded
   * at once; a deeper one fails as recursion.
   *
   * @param atOnce how many modules, 1 or more
   * @param patience how long a request waits for its turn
   * @throws IllegalArgumentException if one is not positive
   */
  public ProbeEngineBuilder moduleLoads(int atOnce, Duration patience) {
    loads = new LoadLimits(atOnce, patience);
    return this;
  }

  /** Says where drivers find firmware; nowhere by default. */
  public ProbeEngineBuilder firmware(FirmwareSource source) {
    firmware = source;
    return this;
  }

  /** Says who decides when a device is probed; {@link Policy#PRECISE} by default. */
  public ProbeEngineBuilder policy(Policy who) {
    policy = who;
    return this;
  }

  /**
   * Boots the Linux policies with a kernel command line: {@code deferred_probe_timeout=}, {@code
   * fw_devlink=}, {@code driver_async_probe=}, {@code module.async_probe=} (R17, R18, R64, R95);
   * other words are passed over. Without it the kernel was booted long ago: triggers take effect,
   * and no timeout is to come.
   */
  public ProbeEngineBuilder kernelCommandLine(String words) {
    commandLine = Optional.of(words);
    return this;
  }

  /**
   * Says how many threads of its own the engine may use for probes; by default as many as there are
   * processors. With 0 probes run only on threads that settle the engine, except those of BLOCKING
   * drivers. Under the Linux policies it means nothing.
   *
   * @throws IllegalArgumentException if negative
   */
  public ProbeEngineBuilder workers(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("workers: " + count + ", expected 0 or more");
    }
    workers = count;
    return this;
  }

  /** Says whether events are kept; they are by default. */
  public ProbeEngineBuilder logging(boolean on) {
    logging = on;
    return this;
  }

  /**
   * Makes the engine run in virtual time, one thread at a time, in an order that is a function of
   * the seed. Nothing moves then unless some thread settles the engine; what another thread states
   * takes effect at once, or when one settles it next.
   *
   * @param number decides every order; 0 for first come, first served
   */
  public ProbeEngineBuilder simulated(long number) {
    scheduler = () -> new SeededScheduler(number);
    return this;
  }

  /** The same in an order that somebody else decides. */
  public ProbeEngineBuilder simulated(Decider decider) {
    scheduler = () -> new SeededScheduler(decider::decide);
    return this;
  }

  /**
   * Says whether the Linux policies compare the count of triggers before and after a probe that
   * defers, as kernels do since 2014 (R56); by default they do. Without it who binds while its
   * consumer is deferring may be missed (Z17).
   */
  public ProbeEngineBuilder triggerCount(boolean compared) {
    triggerCount = compared;
    return this;
  }

  /**
   * Says when a call into a driver is reported as hanging; after 10 seconds by default. Under the
   * Linux policies nobody watches.
   */
  public ProbeEngineBuilder hangAfter(Duration time) {
    hangAfter = positive(time, "hangAfter");
    return this;
  }

  /** Says how long closing waits for calls into drivers; 10 seconds by default. */
  public ProbeEngineBuilder closeWithin(Duration time) {
    closeWithin = positive(time, "closeWithin");
    return this;
  }

  /**
   * Builds the engine. Nothing runs before it is started.
   *
   * @throws IllegalArgumentException if a module's name or alias is malformed
   */
  public ProbeEngine build() {
    Scheduler time = scheduler.get();
    ModuleCatalog catalog = catalog();
    PolicyEngine engine =
        switch (policy) {
          case PRECISE -> precise(time, catalog);
          case LINUX -> linux(time, catalog, false);
          case LINUX_EXPORT -> linux(time, catalog, true);
        };
    NearestEntry nearest = new NearestEntry(catalog);
    return new EmbeddedEngine(engine, buses, drivers, providers, nearest);
  }

  private PolicyEngine precise(Scheduler time, ModuleCatalog catalog) {
    Settings settings = new Settings(workers, logging, hangAfter, closeWithin, loads, firmware);
    return DaggerPreciseComponent.factory().create(settings, time, catalog).engine();
  }

  private PolicyEngine linux(Scheduler time, ModuleCatalog catalog, boolean export) {
    PolicySettings settings =
        new PolicySettings(
            export, logging, triggerCount, closeWithin, loads, firmware, commandLine);
    return new LinuxEngine(settings, time, catalog);
  }

  private ModuleCatalog catalog() {
    List<LoadableModule> code = new ArrayList<>();
    plugins.forEach(folder -> code.addAll(folder.modules()));
    modules.forEach(module -> code.add(LoadableModule.installed(module)));
    if (tables.isEmpty()) {
      models.forEach(m -> m.modules().forEach(own -> code.add(LoadableModule.installed(own))));
    }
    return new ModuleCatalog(code, tables, config, models);
  }

  private static Duration positive(Duration time, String what) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(what + ": " + time + ", expected more than nothing");
    }
    return time;
  }
}
