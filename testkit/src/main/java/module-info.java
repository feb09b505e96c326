/**
 * For plug-in authors: run a world, and say what is expected of it, or let a contract say it. Meant
 * for tests; only the contracts need a test framework, JUnit, and failures are told as all of them
 * understand. Enter by {@link dev.probus.testkit.ProbusKit}.
 *
 * @uses dev.probus.api.bus.BusProvider for plug-ins that are asked for by name
 * @uses dev.probus.api.bus.MachineProvider for machines that are asked for by name
 * @uses dev.probus.api.driver.DriverModule for modules that are asked for by name
 * @uses dev.probus.api.resource.ResourceProvider for providers that are asked for by name
 */
module dev.probus.testkit {
  requires transitive dev.probus.api;
  requires transitive dev.probus.core;
  requires transitive org.opentest4j;
  requires static org.junit.jupiter.api;
  requires static org.jspecify;

  exports dev.probus.testkit;
  exports dev.probus.testkit.contract;
  exports dev.probus.testkit.sim;

  uses dev.probus.api.bus.BusProvider;
  uses dev.probus.api.bus.MachineProvider;
  uses dev.probus.api.driver.DriverModule;
  uses dev.probus.api.resource.ResourceProvider;
}
