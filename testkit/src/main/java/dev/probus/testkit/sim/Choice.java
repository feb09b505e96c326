package dev.probus.testkit.sim;

import java.util.List;

/**
 * A moment at which several could go on.
 *
 * @param taken who went on, from 0
 * @param candidates how many could
 * @param names what they are called; empty unless a run was asked to tell
 */
public record Choice(int taken, int candidates, List<String> names) {

  /** Copies the names. */
  public Choice {
    names = List.copyOf(names);
  }

  @Override
  public String toString() {
    return names.isEmpty()
        ? taken + " of " + candidates
        : taken == 0
            ? names.getFirst() + " first"
            : names.get(taken) + " before " + names.getFirst();
  }
}
