/**
 * For plug-in authors: run a world, and say what is expected of it. Meant for tests; needs no test
 * framework, and tells of failures as all of them understand. Enter by {@link
 * dev.probus.testkit.ProbusKit}.
 */
module dev.probus.testkit {
  requires transitive dev.probus.api;
  requires transitive dev.probus.core;
  requires transitive org.opentest4j;
  requires static org.jspecify;

  exports dev.probus.testkit;
}
