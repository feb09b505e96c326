/** For plug-in authors: run a world, assert on its events, prove a contract. */
module dev.probus.testkit {
  requires transitive dev.probus.api;
  requires transitive dev.probus.core;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;
}
