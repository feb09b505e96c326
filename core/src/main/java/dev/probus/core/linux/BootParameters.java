package dev.probus.core.linux;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the kernel is told when it boots.
 *
 * @param modules whether it can load modules at all
 * @param deferredProbeTimeout seconds after which optional suppliers are given up; 0 is at once,
 *     negative is never (R64)
 * @param links what becomes of firmware's word (R95)
 * @param asyncDrivers names that ask for async probing (R17)
 * @param asyncModules whether modules are loaded with {@code async_probe} unless they say (R18)
 * @param testRemoval whether every driver is removed and probed again once (step 12 of R30)
 */
public record BootParameters(
    boolean modules,
    int deferredProbeTimeout,
    LinkMode links,
    String asyncDrivers,
    boolean asyncModules,
    boolean testRemoval) {

  /** What holds if the command line says nothing, and modules can be loaded. */
  public static final BootParameters USUAL = of(true, "");

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,10}");
  private static final int USUAL_TIMEOUT = 10;

  /**
   * Reads a command line. What it does not know, or cannot read, it passes over, as the kernel
   * does; the latest of several words counts.
   *
   * @param modules whether the kernel can load modules
   * @param commandLine words separated by blanks
   */
  public static BootParameters of(boolean modules, String commandLine) {
    List<String> words = List.of(commandLine.strip().split("\\s+"));
    return new BootParameters(
        modules,
        last(words, "deferred_probe_timeout", BootParameters::number)
            .orElse(modules ? USUAL_TIMEOUT : 0),
        last(words, "fw_devlink", BootParameters::mode).orElse(LinkMode.ON),
        last(words, "driver_async_probe", Optional::of).orElse(""),
        last(words, "module.async_probe", ProbeType::truth).orElse(false),
        false);
  }

  /** Returns the same, with the removal test of step 12 of R30 built in. */
  public BootParameters withTestRemoval() {
    return new BootParameters(
        modules, deferredProbeTimeout, links, asyncDrivers, asyncModules, true);
  }

  private static <T> Optional<T> last(List<String> words, String key, Reader<T> reader) {
    String start = key + "=";
    return words.reversed().stream()
        .filter(word -> word.startsWith(start))
        .map(word -> reader.read(word.substring(start.length())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Integer> number(String text) {
    return Optional.of(text)
        .filter(NUMBER.asMatchPredicate())
        .map(Long::valueOf)
        .filter(number -> number == number.intValue())
        .map(Long::intValue);
  }

  private static Optional<LinkMode> mode(String text) {
    return List.of(LinkMode.values()).stream()
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  @FunctionalInterface
  private interface Reader<T> {
    Optional<T> read(String text);
  }
}
