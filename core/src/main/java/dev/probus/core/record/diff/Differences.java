package dev.probus.core.record.diff;

import java.util.List;
import java.util.Optional;

/**
 * How two recordings differ. Immutable.
 *
 * @param same how many events are the same, from the start
 * @param first where they part, if they do
 * @param because what may be why, the most likely first
 * @param onlyLeft how many events happen on the left alone
 * @param onlyRight how many events happen on the right alone
 * @param endings devices that ended in another way, in the order in which they appeared
 */
public record Differences(
    int same,
    Optional<Divergence> first,
    List<Explained> because,
    int onlyLeft,
    int onlyRight,
    List<EndingDifference> endings) {
  /** Copies the lists. */
  public Differences {
    because = List.copyOf(because);
    endings = List.copyOf(endings);
  }

  /** Tells whether the same happened in both, whoever decided. */
  public boolean none() {
    return first.isEmpty();
  }
}
