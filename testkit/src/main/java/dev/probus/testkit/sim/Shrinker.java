package dev.probus.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a short schedule that breaks the same invariant as a long one. */
public final class Shrinker {
  private final Simulation world;
  private final Invariant invariant;
  private Schedule best;

  private Shrinker(Simulation world, Invariant invariant, Schedule schedule) {
    this.world = world;
    this.invariant = invariant;
    this.best = schedule;
  }

  /**
   * Shrinks a schedule: no choice can be left out of what is returned, or be left to first come,
   * first served, without the invariant holding again.
   *
   * @param schedule one that breaks the invariant
   * @throws IllegalArgumentException if it does not
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Schedule shrink(Simulation world, Invariant invariant, Schedule schedule)
      throws InterruptedException {
    Shrinker shrinker = new Shrinker(world, invariant, schedule);
    if (!shrinker.takes(schedule.picks())) {
      throw new IllegalArgumentException("the schedule does not break: " + invariant.text());
    }
    while (shrinker.shorter() || shrinker.simpler()) {
      // until neither finds anything more
    }
    return shrinker.best;
  }

  /** Keeps a schedule if it breaks the invariant. */
  private boolean takes(List<Integer> picks) throws InterruptedException {
    Schedule schedule = new Schedule(picks);
    Optional<Violation> violation = world.run(schedule).violation();
    if (violation.filter(found -> found.invariant() == invariant).isEmpty()) {
      return false;
    }
    best = schedule;
    return true;
  }

  /** Cuts the end off, as much as possible, by halves. */
  private boolean shorter() throws InterruptedException {
    boolean any = false;
    for (int cut = best.length(); cut > 0; cut /= 2) {
      while (cut <= best.length() && takes(best.picks().subList(0, best.length() - cut))) {
        any = true;
      }
    }
    return any;
  }

  /** Leaves out one choice, or leaves it to first come, first served. */
  private boolean simpler() throws InterruptedException {
    for (int i = 0; i < best.length(); i++) {
      List<Integer> without = new ArrayList<>(best.picks());
      int pick = without.get(i);
      without.subList(i, i + 1).clear();
      if (takes(without)) {
        return true;
      }
      if (pick != 0) {
        List<Integer> first = new ArrayList<>(best.picks());
        first.set(i, 0);
        if (takes(first)) {
          return true;
        }
      }
    }
    return false;
  }
}
