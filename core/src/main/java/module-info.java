/**
 * The engines: they match devices with drivers, probe them, and write down what happened. Enter by
 * {@link dev.probus.core.ProbeEngine}.
 *
 * @uses dev.probus.api.bus.BusProvider for the buses of {@code ProbeEngineBuilder.installed}
 * @uses dev.probus.api.resource.ResourceProvider for its providers
 * @uses dev.probus.api.driver.DriverModule for its modules, and for those of plugin jars
 * @uses dev.probus.api.driver.ModuleModels for what stands in for a kernel's modules
 * @provides dev.probus.api.bus.MachineReader for scenarios, and for what a kernel shows in sysfs
 */
@SuppressWarnings("module") // the command line is built after this
module dev.probus.core {
  requires transitive dev.probus.api;
  requires static org.jspecify;
  requires dagger;
  requires jakarta.inject;
  requires jdk.jfr;
  requires tools.jackson.core;

  exports dev.probus.core;
  exports dev.probus.core.explain;
  exports dev.probus.core.machine;
  exports dev.probus.core.module;
  exports dev.probus.core.plugin;
  exports dev.probus.core.record;
  exports dev.probus.core.record.diff;
  exports dev.probus.core.record.form to
      dev.probus.cli;

  uses dev.probus.api.bus.BusProvider;
  uses dev.probus.api.driver.DriverModule;
  uses dev.probus.api.driver.ModuleModels;
  uses dev.probus.api.resource.ResourceProvider;

  provides dev.probus.api.bus.MachineReader with
      dev.probus.core.machine.ScenarioReader,
      dev.probus.core.sysfs.SysfsReader;
}
