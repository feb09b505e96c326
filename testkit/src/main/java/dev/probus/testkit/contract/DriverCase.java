package dev.probus.testkit.contract;

import dev.probus.api.Device;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A driver to test, devices for it, and everything that it needs to drive them. Immutable.
 *
 * @param <D> what its bus calls a device
 */
public final class DriverCase<D extends Device> {
  private final Driver<D> driver;
  private final List<D> devices;
  private final Map<ResourceKey<?>, Supplier<?>> resources;
  private final List<DriverModule> modules;
  private final FirmwareSource firmware;
  private final Optional<Supplier<?>> state;

  private DriverCase(
      Driver<D> driver,
      List<D> devices,
      Map<ResourceKey<?>, Supplier<?>> resources,
      List<DriverModule> modules,
      FirmwareSource firmware,
      Optional<Supplier<?>> state) {
    this.driver = Objects.requireNonNull(driver, "driver");
    this.devices = List.copyOf(devices);
    this.resources = new LinkedHashMap<>(resources);
    this.modules = List.copyOf(modules);
    this.firmware = firmware;
    this.state = state;
  }

  /**
   * Returns a driver that needs nothing.
   *
   * @param driver a new one
   * @param devices which it takes; at least one, better two
   */
  @SafeVarargs
  public static <D extends Device> DriverCase<D> of(Driver<D> driver, D... devices) {
    List<D> all = new ArrayList<>();
    for (D device : devices) {
      all.add(device);
    }
    return new DriverCase<>(
        driver, all, Map.of(), List.of(), FirmwareSource.none(), Optional.empty());
  }

  /** Returns the same case with a resource that the driver may ask for. */
  public <T> DriverCase<D> with(ResourceKey<T> key, T value) {
    return withNew(key, () -> value);
  }

  /** Returns the same case with a resource whose value is made anew whenever it appears. */
  public <T> DriverCase<D> withNew(ResourceKey<T> key, Supplier<? extends T> value) {
    Map<ResourceKey<?>, Supplier<?>> more = new LinkedHashMap<>(resources);
    more.put(key, value);
    return new DriverCase<>(driver, devices, more, modules, firmware, state);
  }

  /** Returns the same case with a module that the driver may ask for; a new one. */
  public DriverCase<D> module(DriverModule module) {
    List<DriverModule> more = new ArrayList<>(modules);
    more.add(module);
    return new DriverCase<>(driver, devices, resources, more, firmware, state);
  }

  /** Returns the same case with firmware. */
  public DriverCase<D> firmware(FirmwareSource source) {
    return new DriverCase<>(driver, devices, resources, modules, source, state);
  }

  /**
   * Returns the same case with a look at what a probe may change: registers of the devices, open
   * files, fields of the driver. What it answers has to be the same after a probe that did not
   * bind, and after the device was let go, as before.
   *
   * @param look quick, called while nothing runs; its answers are compared as they are printed
   */
  public DriverCase<D> watching(Supplier<?> look) {
    return new DriverCase<>(driver, devices, resources, modules, firmware, Optional.of(look));
  }

  Driver<D> driver() {
    return driver;
  }

  List<D> devices() {
    return devices;
  }

  Map<ResourceKey<?>, Supplier<?>> resources() {
    return resources;
  }

  List<DriverModule> modules() {
    return modules;
  }

  FirmwareSource firmware() {
    return firmware;
  }

  /** Returns what the look shows now, in a form that stays. */
  String state() {
    return state.map(look -> String.valueOf(look.get())).orElse("");
  }
}
