package dev.probus.testkit;

/** A resource for tests. */
record Regulator(int millivolts) {}
