/**
 * The command line: the only part of Probus that prints. Enter by {@link dev.probus.cli.Main}, or
 * from a program by {@code ToolProvider.findFirst("probus")}.
 *
 * @uses dev.probus.api.bus.BusProvider to list them
 * @uses dev.probus.api.bus.MachineFamily for machines that are booted by family and name
 * @uses dev.probus.api.bus.MachineProvider for machines that are booted by name
 * @uses dev.probus.api.bus.MachineReader for machines in files and folders
 * @uses dev.probus.api.driver.DriverModule for what can be loaded while a machine is booted
 * @uses dev.probus.api.driver.ModuleModels for what stands in for a kernel's modules
 * @uses dev.probus.api.resource.ResourceProvider to list them
 * @provides java.util.spi.ToolProvider the command as a tool for programs
 */
module dev.probus.cli {
  requires dagger;
  requires dev.probus.api;
  requires dev.probus.bus.hda;
  requires dev.probus.core;
  requires dev.probus.testkit;
  requires info.picocli;
  requires io.github.javadiffutils;
  requires jakarta.inject;
  requires java.compiler;
  requires java.xml;
  requires me.tongfei.progressbar;
  requires org.eclipse.elk.alg.layered;
  requires org.eclipse.elk.core;
  requires org.eclipse.elk.graph;
  requires org.eclipse.emf.common;
  requires org.eclipse.emf.ecore;
  requires tools.jackson.core;
  requires static org.jspecify;

  uses dev.probus.api.bus.BusProvider;
  uses dev.probus.api.bus.MachineFamily;
  uses dev.probus.api.bus.MachineProvider;
  uses dev.probus.api.bus.MachineReader;
  uses dev.probus.api.driver.DriverModule;
  uses dev.probus.api.driver.ModuleModels;
  uses dev.probus.api.resource.ResourceProvider;

  provides java.util.spi.ToolProvider with
      dev.probus.cli.ProbusTool;
}
