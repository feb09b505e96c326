package dev.probus.cli.report;

import dev.probus.core.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a page is made of. Immutable.
 *
 * @param machine which machine
 * @param title what the machine is
 * @param runs its runs, at least one, in the order in which they are shown
 */
public record Report(String machine, String title, List<Run> runs) {
  /**
   * Puts runs of one machine side by side, the plain one of Linux first: it is what the others are
   * measured by.
   */
  public static Report comparison(String machine, String title, List<Run> runs) {
    Predicate<Run> plain =
        run ->
            run.recording().policy().equals(Policy.LINUX.word())
                && run.recording().machine().equals(machine);
    List<Run> ordered = new ArrayList<>(runs.stream().filter(plain).toList());
    runs.stream().filter(plain.negate()).forEach(ordered::add);
    return new Report(machine, title, ordered);
  }

  /** Copies the list. */
  public Report {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("a report of no run");
    }
  }

  /** Tells whether several runs stand side by side. */
  public boolean comparison() {
    return runs.size() > 1;
  }
}
