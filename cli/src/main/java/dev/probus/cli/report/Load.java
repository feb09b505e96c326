package dev.probus.cli.report;

import java.util.List;

/**
 * A module that was loaded. Times are in nanoseconds of the engine's clock.
 *
 * @param module its name
 * @param from when loading began
 * @param until when it ended; the end of the run, if it did not
 * @param end {@code loaded}, {@code failed} or {@code open}
 * @param by on whose behalf somebody asked for it first
 * @param drivers the drivers that came with it
 */
record Load(
    String module, long from, long until, String end, List<String> by, List<String> drivers) {
  /** Copies the lists. */
  Load {
    by = List.copyOf(by);
    drivers = List.copyOf(drivers);
  }
}
