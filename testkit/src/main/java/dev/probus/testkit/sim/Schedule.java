package dev.probus.testkit.sim;

import java.util.List;

/**
 * An order of things: who goes on at each choice, as long as that is said; after it, first come,
 * first served. Immutable.
 *
 * @param picks for each choice the place of who goes on among those who can, from 0, which is who
 *     has been able to for longest
 */
public record Schedule(List<Integer> picks) {
  /** First come, first served, from the beginning. */
  public static final Schedule FIRST_COME = new Schedule(List.of());

  /** Copies the picks, without those at the end that say nothing. */
  public Schedule {
    int length = picks.size();
    while (length > 0 && picks.get(length - 1) == 0) {
      length--;
    }
    picks = List.copyOf(picks.subList(0, length));
  }

  /** Returns after how many choices nothing but first come, first served is left. */
  public int length() {
    return picks.size();
  }

  /** Returns how often somebody goes on who has not been able to for longest. */
  public int deviations() {
    return (int) picks.stream().filter(pick -> pick != 0).count();
  }
}
