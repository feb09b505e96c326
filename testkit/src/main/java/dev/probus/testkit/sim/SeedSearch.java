package dev.probus.testkit.sim;

import java.util.Optional;

/** Runs a world in the orders of many seeds. */
public final class SeedSearch {
  private SeedSearch() {}

  /**
   * A seed under which something was as it must never be.
   *
   * @param seed the seed
   * @param violation what
   * @param schedule the same order as choices, to be shrunk
   */
  public record Hit(long seed, Violation violation, Schedule schedule) {}

  /**
   * Runs a world for each seed of a range until something is as it must never be.
   *
   * @param first the first seed
   * @param count how many seeds
   * @return nothing if nothing was
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Optional<Hit> search(Simulation world, long first, long count)
      throws InterruptedException {
    for (long seed = first; seed < first + count; seed++) {
      Run run = world.run(seed);
      if (run.violation().isPresent()) {
        return Optional.of(new Hit(seed, run.violation().get(), run.schedule()));
      }
    }
    return Optional.empty();
  }
}
