package dev.probus.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that a device was at for a while. Times are in nanoseconds of the engine's clock.
 *
 * @param kind what it was at
 * @param from when it began
 * @param until when it ended; the end of the run, if it did not
 * @param end how it ended: {@code bound}, {@code deferred}, {@code probed} and so on; {@code open}
 *     if it did not
 * @param text what is to be said of it; may be empty
 * @param needs what it was waiting for
 */
record Span(Kind kind, long from, long until, String end, String text, List<Need> needs) {
  /** How a span ends that has not ended. */
  static final String OPEN = "open";

  /** Copies the list. */
  Span {
    needs = List.copyOf(needs);
  }

  /** What a device can be at. */
  enum Kind {
    /** Its driver's probe runs. */
    PROBE,
    /** It waits for resources, or for its driver to be called again. */
    WAIT,
    /** A supplier that firmware names keeps its driver from being called (R85). */
    HELD,
    /** A module was asked for on its behalf. */
    MODULE,
    /** Work of its driver goes on after the probe. */
    WORK
  }

  /**
   * Something that was waited for.
   *
   * @param resource its name for people
   * @param by who published it, if somebody did
   * @param at when
   * @param without whether the driver went without it
   */
  record Need(String resource, Optional<String> by, OptionalLong at, boolean without) {}

  /**
   * Returns when all that was waited for was there: from then on the device waited for nothing but
   * to be looked at. Empty if something never came.
   */
  OptionalLong ready() {
    boolean all =
        !needs.isEmpty() && needs.stream().allMatch(n -> n.at().isPresent() || n.without());
    return all ? needs.stream().flatMapToLong(n -> n.at().stream()).max() : OptionalLong.empty();
  }
}
