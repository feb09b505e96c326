package dev.probus.core.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bug zoo: failures of real kernels in probing, each as a scenario that shows under the Linux
 * policies what happened, or what a repaired kernel makes of it, and under the precise policy what
 * should happen. Any thread.
 */
public final class Zoo {
  private static final List<ZooCase> CASES =
      List.of(
          scenario(1, "missing wake-up"),
          scenario(2, "async and modules"),
          scenario(3, "modules and boot"),
          scenario(4, "lost error"),
          scenario(5, "locks and modules"),
          scenario(6, "locks and modules"),
          scenario(7, "async and modules"),
          scenario(8, "missing attach"),
          scenario(9, "fallback"),
          scenario(10, "over-strict"),
          scenario(11, "optional supplier"),
          scenario(12, "late bind"),
          scenario(13, "attach and probe race"),
          scenario(14, "gap in a table"),
          scenario(15, "attach and probe race"),
          scenario(16, "stale event"),
          scenario(17, "missing wake-up"),
          scenario(18, "livelock"),
          scenario(19, "early probe"),
          new ZooCase(
              "Z20",
              "The overflow of the asynchronous queue",
              "self-deadlock",
              Optional.empty(),
              Optional.of(
                  "it takes a failed allocation, or 32768 outstanding calls (R117); a machine has"
                      + " no words for either. The rule is tested where the queue is modelled, and"
                      + " an engine without workers of its own wherever engines are tested.")),
          scenario(21, "cycle"),
          scenario(22, "time-out policy"),
          scenario(23, "missing supplier"),
          scenario(24, "efficiency"),
          scenario(25, "ordering"),
          scenario(26, "external time-out"),
          scenario(27, "resource limit"),
          scenario(28, "retry hygiene"),
          scenario(29, "lost parallelism"),
          scenario(30, "transient hardware"));

  private Zoo() {}

  /** Returns all cases, by number. */
  public static List<ZooCase> cases() {
    return CASES;
  }

  /**
   * Returns a case.
   *
   * @param id {@code Z1} to {@code Z30}, in capitals or not
   */
  public static Optional<ZooCase> find(String id) {
    return CASES.stream().filter(c -> c.id().equalsIgnoreCase(id)).findFirst();
  }

  private static ZooCase scenario(int number, String kind) {
    String file = String.format(Locale.ROOT, "Z%02d.scn", number);
    String text = read(file);
    String title = text.lines().findFirst().orElseThrow().substring(1).strip();
    return new ZooCase("Z" + number, title, kind, Optional.of(text), Optional.empty());
  }

  private static String read(String file) {
    try (InputStream in = Zoo.class.getResourceAsStream("zoo/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the scenario " + file + " is missing from the module");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the scenario " + file + " cannot be read", e);
    }
  }
}
