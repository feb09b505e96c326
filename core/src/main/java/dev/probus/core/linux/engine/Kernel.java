package dev.probus.core.linux.engine;

import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.linux.BootParameters;
import dev.probus.core.linux.DelayedWork;
import dev.probus.core.linux.Errno;
import dev.probus.core.linux.Limits;
import dev.probus.core.linux.LinuxBus;
import dev.probus.core.linux.LinuxCore;
import dev.probus.core.linux.LinuxDevice;
import dev.probus.core.linux.LinuxSettings;
import dev.probus.core.module.ModuleCatalog;
import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a kernel, and what drivers and the world outside may do to it. Methods are for
 * whoever is inside the core, on a task of the kernel unless they say otherwise.
 */
final class Kernel {
  /** As many as the kernel allows (R117). */
  private static final int MOST_CALLS = 32_768;

  /** A probe that is nested deeper overflows the kernel's stack; how much it does has no bound. */
  private static final Limits LIMITS = new Limits(Long.MAX_VALUE, Limits.USUAL.depth());

  private static final LinuxBus BUS = LinuxBus.named("bus");

  final PolicySettings settings;

  /** Whether the engine is being closed. */
  boolean closing;

  final Journal journal;
  final Strands strands;
  final WorkDomains domains;
  final Units units = new Units();
  final Present present;
  final ModuleLoader modules;
  final LinuxCore core;
  private final Firmware firmware = new Firmware();
  private final UserSpace userSpace;
  private final StepReader reader;
  private final Map<String, ApiDriver> drivers = new LinkedHashMap<>();

  Kernel(PolicySettings settings, Scheduler scheduler, ModuleCatalog catalog, Journal journal) {
    this.settings = settings;
    this.journal = journal;
    this.strands = new Strands(scheduler, LIMITS, this::stuck);
    this.domains = new WorkDomains(strands);
    this.present = new Present(journal);
    KernelTasks tasks = new KernelTasks(strands, MOST_CALLS);
    this.modules = new ModuleLoader(this, tasks, catalog);
    this.userSpace = new UserSpace(this);
    this.reader = new StepReader(this, userSpace);
    this.core =
        settings
            .commandLine()
            .map(line -> new LinuxCore(booting(line), reader, LIMITS, tasks))
            .orElseGet(() -> new LinuxCore(BUS.name(), reader, LIMITS, tasks));
    if (!settings.triggerCount()) {
      core.stopCountingTriggers();
    }
  }

  /** Tells whether modules are loaded with {@code async_probe} unless they say (R18). */
  boolean asyncModules() {
    return settings.commandLine().map(l -> BootParameters.of(true, l).asyncModules()).orElse(false);
  }

  private LinuxSettings booting(String commandLine) {
    DelayedWork later =
        (delay, work) -> strands.after(delay, "the deferred-probe timeout", work)::cancel;
    return new LinuxSettings(BUS, BootParameters.of(true, commandLine), later);
  }

  /** Ends boot, if the kernel was not booted long ago (R63). */
  void booted() {
    if (settings.commandLine().isPresent()) {
      core.lateInitcall();
    }
  }

  /** Something came from outside. */
  void progress() {
    reader.progress();
  }

  /** Refuses all that comes from now on; what is there is to go. */
  void closing() {
    closing = true;
  }

  private void stuck(EngineEvent event) {
    journal.write(() -> event);
  }

  /**
   * Makes a resource present. From inside; from any thread.
   *
   * @param probing whether a probe does it, after which the core triggers anyway if it binds
   * @return whether it may be published, since nobody else has done so
   */
  boolean publish(ResourceKey<?> key, Object value, Object owner, boolean probing) {
    boolean may = present.publish(key, value, owner);
    if (!probing) {
      progress();
    }
    if (may && !probing && settings.export()) {
      core.trigger();
    }
    return may;
  }

  /** Puts a device on its bus, and probes it (R7). */
  void add(Device device, @Nullable Unit by) {
    DeviceId id = device.id();
    if (closing || units.find(id).isPresent()) {
      String why = closing ? "the engine is being closed" : "a device of this id is there already";
      journal.write(() -> new DeviceEvent.Refused(id, why));
      return;
    }
    LinuxDevice parent =
        device.parent().flatMap(units::find).map(above -> above.linux).orElse(null);
    Optional<DeviceId> addedBy = Optional.ofNullable(by).map(adder -> adder.id);
    Unit unit =
        new Unit(device, new LinuxDevice(id.toString(), parent, firmware.node(device)), addedBy);
    units.add(unit);
    journal.write(
        () -> new DeviceEvent.Appeared(id, device.modaliases(), addedBy, device.parent()));
    long since = strands.nanos();
    core.add(unit.linux);
    journal.write(() -> new DeviceEvent.Offered(id, Duration.ofNanos(strands.nanos() - since)));
  }

  /** Takes a device off its bus (R103). */
  void remove(Unit unit) {
    if (!unit.leaving) {
      unit.leaving = true;
      unit.cause = new UnbindCause.DeviceGone();
      core.remove(unit.linux);
      units.remove(unit);
    }
  }

  /** Takes note that a device is not what it was; one that is bound stays so. */
  void changed(Device device) {
    units
        .find(device.id())
        .ifPresent(unit -> {
          unit.device = device;
          unit.round = 0;
          journal.write(() -> new DeviceEvent.Changed(unit.id, device.modaliases()));
          rematched(unit);
          attach(unit);
        });
  }

  /** Tries all drivers on a device that has none (R24). */
  void attach(Unit unit) {
    if (!unit.bound()) {
      userSpace.uevent(unit);
      core.attach(unit.linux);
    }
  }

  /** The driver of a device that is not what it was may match it by another modalias now. */
  private void rematched(Unit unit) {
    ApiDriver driver = unit.driver;
    if (driver != null) {
      driver
          .matched(unit)
          .ifPresent(modalias ->
              journal.write(() -> new DeviceEvent.Matched(unit.id, driver.name(), modalias)));
    }
  }

  /** The same, since somebody asks for it: that it was unbound counts no more. */
  void rebind(Unit unit) {
    if (!unit.bound()) {
      unit.unbound = false;
      unit.failure = null;
      unit.told = null;
      journal.write(() -> new DeviceEvent.MatchedAnew(unit.id));
    }
    attach(unit);
  }

  /** Takes the driver off a device (R23). */
  void unbind(DeviceId id) {
    units
        .find(id)
        .filter(Unit::bound)
        .ifPresent(unit -> {
          unit.cause = new UnbindCause.Asked();
          unit.unbound = true;
          core.unbind(unit.linux);
        });
  }

  /** Registers a driver, and offers it all devices (R3). */
  void register(ApiDriver driver) {
    if (drivers.putIfAbsent(driver.name(), driver) != null) {
      journal.write(() -> new DriverEvent.Refused(driver.name(), "its name is in use"));
      return;
    }
    journal.write(() -> new DriverEvent.Registered(driver.name(), driver.moduleName()));
    long since = strands.nanos();
    Errno code = core.register(driver);
    if (code != Errno.OK) {
      throw new IllegalStateException("driver " + driver.name() + ": " + code);
    }
    journal.write(
        () -> new DriverEvent.Offered(driver.name(), Duration.ofNanos(strands.nanos() - since)));
  }

  /** Takes a driver back, and releases its devices (R102). */
  void unregister(String name) {
    ApiDriver driver = drivers.remove(name);
    if (driver != null) {
      journal.write(() -> new DriverEvent.Unregistered(name));
      units.all().stream()
          .filter(unit -> unit.bound() && unit.driver == driver)
          .forEach(unit -> unit.cause = new UnbindCause.DriverGone());
      core.unregister(driver);
    }
  }
}
