package dev.probus.api.bus;

import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceProvider;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A machine written down: everything that an engine needs to boot it. Whoever makes one makes its
 * parts anew, for one engine.
 *
 * @param name a short name, for example that of the file it was read from
 * @param title one line for people
 * @param buses where its devices come from, in the order in which they are started
 * @param drivers what is built in, in order of registration
 * @param modules what can be loaded on request, beside the module tables given by the user
 * @param providers what publishes resources outside the buses
 * @param firmware where its drivers find firmware
 * @param problems what of the description could not be used, in order
 * @param kernelCommandLine what a kernel is booted with on it, for the Linux policies; empty for a
 *     kernel that was booted long ago
 * @param models what stands in for a kernel's modules, instead of what is installed; none for what
 *     is installed
 * @param observed what a real kernel had made of its devices, if it was written down from one
 */
public record Machine(
    String name,
    String title,
    List<Bus<?>> buses,
    List<Driver<?>> drivers,
    List<DriverModule> modules,
    List<ResourceProvider> providers,
    FirmwareSource firmware,
    List<Problem> problems,
    Optional<String> kernelCommandLine,
    List<ModuleModels> models,
    List<Observation> observed) {

  /** Copies the lists. */
  public Machine {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(firmware, "firmware");
    buses = List.copyOf(buses);
    drivers = List.copyOf(drivers);
    modules = List.copyOf(modules);
    providers = List.copyOf(providers);
    problems = List.copyOf(problems);
    Objects.requireNonNull(kernelCommandLine, "kernelCommandLine");
    models = List.copyOf(models);
    observed = List.copyOf(observed);
  }

  /** Makes a machine that no real kernel was seen on, with the models that are installed. */
  public Machine(
      String name,
      String title,
      List<Bus<?>> buses,
      List<Driver<?>> drivers,
      List<DriverModule> modules,
      List<ResourceProvider> providers,
      FirmwareSource firmware,
      List<Problem> problems,
      Optional<String> kernelCommandLine) {
    this(
        name,
        title,
        buses,
        drivers,
        modules,
        providers,
        firmware,
        problems,
        kernelCommandLine,
        List.of(),
        List.of());
  }

  /** Makes a machine whose kernel was booted long ago. */
  public Machine(
      String name,
      String title,
      List<Bus<?>> buses,
      List<Driver<?>> drivers,
      List<DriverModule> modules,
      List<ResourceProvider> providers,
      FirmwareSource firmware,
      List<Problem> problems) {
    this(name, title, buses, drivers, modules, providers, firmware, problems, Optional.empty());
  }

  /** Returns a machine that has only buses. */
  public static Machine of(String name, String title, List<Bus<?>> buses, List<Problem> problems) {
    return new Machine(
        name, title, buses, List.of(), List.of(), List.of(), FirmwareSource.none(), problems);
  }
}
