package dev.probus.testkit.sim;

import dev.probus.core.Decider;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides as a schedule or a seed says, and keeps what it decided. Used by one thread at a time, as
 * engines do.
 */
final class Decisions implements Decider {
  private final Schedule schedule;
  private final @Nullable RandomGenerator chance;
  private final boolean telling;
  private final List<Choice> choices = new ArrayList<>();
  private Runnable look = () -> {};
  private boolean over;
  private int steps;

  private Decisions(Schedule schedule, @Nullable RandomGenerator chance, boolean telling) {
    this.schedule = schedule;
    this.chance = chance;
    this.telling = telling;
  }

  /** Returns what decides as a schedule says. */
  static Decisions of(Schedule schedule, boolean telling) {
    return new Decisions(schedule, null, telling);
  }

  /** Returns what leaves it to a seed. */
  static Decisions of(long seed) {
    return new Decisions(Schedule.FIRST_COME, new SplittableRandom(seed), false);
  }

  /** Looks at the world after each step. */
  void look(Runnable at) {
    look = at;
  }

  /** Keeps nothing more, and lets who comes first go first. */
  void end() {
    over = true;
  }

  int steps() {
    return steps;
  }

  List<Choice> choices() {
    return List.copyOf(choices);
  }

  @Override
  public int decide(int candidates, IntFunction<String> names) {
    steps++;
    look.run();
    if (candidates == 1 || over) {
      return 0;
    }
    int taken = Math.min(pick(candidates), candidates - 1);
    choices.add(new Choice(taken, candidates, telling ? named(candidates, names) : List.of()));
    return taken;
  }

  private int pick(int candidates) {
    if (chance != null) {
      return chance.nextInt(candidates);
    }
    int nth = choices.size();
    return nth < schedule.length() ? schedule.picks().get(nth) : 0;
  }

  private static List<String> named(int candidates, IntFunction<String> names) {
    List<String> all = new ArrayList<>(candidates);
    for (int i = 0; i < candidates; i++) {
      all.add(names.apply(i));
    }
    return all;
  }
}
