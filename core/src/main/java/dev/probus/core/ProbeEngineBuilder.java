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
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleResolver;
import dev.probus.core.module.ModuleTables;
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
  private Optional<ModuleResolver> tables = Optional.empty();
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
    providers.addAll(machine.providers());
    firmware = machine.firmware();
    commandLine = machine.kernelCommandLine();
    return this;
  }

  /**
   * Lets modules be found in a kernel's tables. Without tables the models' own short tables are
   * used.
   */
  public ProbeEngineBuilder moduleTables(ModuleTables kernel, ModuleConfig config) {
    tables = Optional.of(new ModuleResolver(kernel, config));
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
   * the seed. Nothing moves then unless some thread settles the engine.
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
    PolicyEngine engine =
        switch (policy) {
          case PRECISE -> precise(time);
          case LINUX -> linux(time, false);
          case LINUX_EXPORT -> linux(time, true);
        };
    return new EmbeddedEngine(engine, buses, drivers, providers);
  }

  private PolicyEngine precise(Scheduler time) {
    Settings settings = new Settings(workers, logging, hangAfter, closeWithin, firmware);
    return DaggerPreciseComponent.factory().create(settings, time, catalog()).engine();
  }

  private PolicyEngine linux(Scheduler time, boolean export) {
    PolicySettings settings =
        new PolicySettings(export, logging, triggerCount, closeWithin, firmware, commandLine);
    return new LinuxEngine(settings, time, catalog());
  }

  private ModuleCatalog catalog() {
    List<DriverModule> code = new ArrayList<>(modules);
    if (tables.isEmpty()) {
      models.forEach(m -> code.addAll(m.modules()));
    }
    return new ModuleCatalog(code, tables, models);
  }

  private static Duration positive(Duration time, String what) {
    if (!time.isPositive()) {
      throw new IllegalArgumentException(what + ": " + time + ", expected more than nothing");
    }
    return time;
  }
}
