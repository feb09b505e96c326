package dev.probus.testkit.contract;

import dev.probus.api.driver.ProbeContext;

/** What a contract does at one step of a probe, on the probe's own thread. */
@FunctionalInterface
interface Meddling {
  /** Nothing. */
  Meddling NONE = (nth, step, probe) -> {};

  /**
   * Called before each step, and once more after the driver has returned that it is bound.
   *
   * @param nth which step of this probe, from 0
   * @param step what the driver is about to do
   * @param probe the engine's own context
   * @throws InterruptedException as the driver's own waits do
   */
  void before(int nth, String step, ProbeContext probe) throws InterruptedException;
}
