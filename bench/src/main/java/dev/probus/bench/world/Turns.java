package dev.probus.bench.world;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Brings one world up with several rigs in turns, so that noise of the machine falls on all alike.
 * Each time is checked: a world that is not up at the end is no result.
 */
public final class Turns {
  private final World world;
  private final List<Rig> rigs;
  private final Clock clock;

  /** Makes a world's turns. */
  public Turns(World world, List<Rig> rigs, Clock clock) {
    this.world = world;
    this.clock = clock;
    this.rigs = List.copyOf(rigs);
  }

  /**
   * Takes turns.
   *
   * @return for each rig the time of each round, in nanoseconds for one device
   * @throws InterruptedException if the calling thread is interrupted
   */
  public double[][] rounds(int rounds) throws InterruptedException {
    double[][] nanos = new double[rigs.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < nanos.length; i++) {
        nanos[i][round] = nanos(rigs.get(i));
      }
    }
    return nanos;
  }

  /**
   * Lets each rig bring the world up so often, or for so long: one that takes long has few rounds,
   * and does not keep the others from having all of theirs.
   *
   * @throws InterruptedException if the calling thread is interrupted
   */
  public void warmUp(int rounds, Duration atMost) throws InterruptedException {
    for (Rig rig : rigs) {
      long start = System.nanoTime();
      for (int i = 0; i < rounds && System.nanoTime() - start < atMost.toNanos(); i++) {
        nanos(rig);
      }
    }
  }

  private double nanos(Rig rig) throws InterruptedException {
    Diary diary = new Diary(world);
    long taken;
    try (Trial trial = rig.trial(diary)) {
      long start = clock.nanos();
      trial.run();
      taken = clock.nanos() - start;
    }
    diary.check(world);
    return (double) taken / world.devices();
  }

  /** Returns the median of what one took in comparison with another in the same round. */
  public static double ratio(double[] one, double[] other) {
    double[] ratios = new double[one.length];
    Arrays.setAll(ratios, round -> one[round] / other[round]);
    return median(ratios);
  }

  /** Returns the median; of an even number, the middle between the two. */
  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
