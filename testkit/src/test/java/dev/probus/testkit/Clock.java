package dev.probus.testkit;

/** A resource for tests. */
record Clock(long hertz) {}
