package dev.probus.core.time;

import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Decides who goes on when several can. Called by one strand at a time. */
@FunctionalInterface
public interface Chooser {
  /** First come, first served; timers ring when nobody else can go on. */
  Chooser FIRST = (candidates, names) -> 0;

  /**
   * Chooses; also asked when there is no choice, so that it sees every step.
   *
   * @param candidates how many can go on, at least one: strands, those first that have been able to
   *     for longest, and last a timer if one is due
   * @param names what each is called, from 0; valid during this call
   * @return which goes on, from 0
   */
  int choose(int candidates, IntFunction<String> names);

  /** Returns one that leaves it to chance. */
  static Chooser random(RandomGenerator chance) {
    return (candidates, names) -> candidates == 1 ? 0 : chance.nextInt(candidates);
  }
}
