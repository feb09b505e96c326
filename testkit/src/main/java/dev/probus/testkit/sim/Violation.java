package dev.probus.testkit.sim;

/**
 * Something that must never be the case, and was.
 *
 * @param invariant what should have held
 * @param found what was the case instead
 * @param step after which step of the run it was seen, from 1
 */
public record Violation(Invariant invariant, String found, int step) {
  @Override
  public String toString() {
    return invariant.text() + ": " + found + ", after step " + step;
  }
}
