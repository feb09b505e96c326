package dev.probus.core;

import java.util.function.IntFunction;

/**
 * Decides who goes on in a simulated engine. Called by one thread at a time, between steps: whoever
 * went on before has blocked or ended. Must neither block nor throw; may read an engine's log.
 */
@FunctionalInterface
public interface Decider {
  /**
   * Decides; also asked when there is no choice.
   *
   * @param candidates how many can go on, at least one: threads, those first that have been able to
   *     for longest, and last a timer if one is due
   * @param names what each is called, from 0; valid during this call
   * @return which goes on, from 0
   */
  int decide(int candidates, IntFunction<String> names);
}
