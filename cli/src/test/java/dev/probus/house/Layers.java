package dev.probus.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The order of packages inside the core, in this one place. A package may use those before it,
 * never one after it; a package missing here fails the build.
 */
final class Layers {
  static final String CORE = "dev.probus.core";

  /** From the lowest to the highest; above them all is the door, {@link #CORE} itself. */
  static final List<String> UPWARDS =
      List.of(
          "time",
          "log",
          "flight",
          "explain",
          "record",
          "queue",
          "resource",
          "match",
          "async",
          "module",
          "plugin",
          "policy",
          "precise",
          "linux",
          "machine",
          "sysfs");

  /** Layers that may see even less than what is below them: their name, and all they may use. */
  static final Map<String, Set<String>> NARROW =
      Map.of("explain", Set.of("log"), "record", Set.of("log", "explain"));

  /** Packages that read files of text: those that know a format, and the log, which has its own. */
  static final Set<String> READERS =
      Set.of(
          "..dump..",
          CORE + ".machine..",
          CORE + ".module..",
          CORE + ".plugin..",
          CORE + ".log..",
          CORE + ".record..",
          CORE + ".sysfs..");

  /**
   * Packages whose threads park and wake each other; how long anything takes is still not theirs.
   */
  static final Set<String> PARKING = Set.of(CORE + ".queue..", CORE + ".async..");

  /** The only package that starts threads and reads clocks. */
  static final String TIME = CORE + ".time..";

  private Layers() {}

  /** The packages of {@code these}, and one more. */
  static Set<String> with(Set<String> these, String more) {
    return Stream.concat(these.stream(), Stream.of(more)).collect(Collectors.toSet());
  }

  /** The package of a layer with all below it, as ArchUnit writes it. */
  static String pattern(String layer) {
    return CORE + "." + layer + "..";
  }
}
