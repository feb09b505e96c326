package dev.probus.testkit.contract;

import java.util.List;

/**
 * A step of a probe.
 *
 * @param nth which, from 0; the last is the probe's return
 * @param clean what a probe does that nobody meddles with
 */
record Step(int nth, List<String> clean) {

  /** Fails unless a later probe did what a clean one does. */
  void checkRepeated(String what, List<String> steps) {
    Case.check(
        steps.equals(clean),
        what + " at " + this + " the next probe did " + steps + ", expected " + clean);
  }

  @Override
  public String toString() {
    return "step " + nth + " '" + (nth < clean.size() ? clean.get(nth) : "return") + "'";
  }
}
