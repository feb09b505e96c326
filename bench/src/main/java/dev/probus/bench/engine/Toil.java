package dev.probus.bench.engine;

import org.openjdk.jmh.infra.Blackhole;

/** Keeps a processor busy for about as long as is wanted, without looking at a clock. */
final class Toil {
  private static final long PIECES = 2_000_000;
  private static final int TRIES = 5;

  private Toil() {}

  /** Returns how much work lasts so long on this machine; the best of some tries. */
  static long lasting(long nanos) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      Blackhole.consumeCPU(PIECES);
      best = Math.min(best, System.nanoTime() - start);
    }
    return Math.max(1, nanos * PIECES / Math.max(1, best));
  }

  /** Does so much work. */
  static void work(long amount) {
    Blackhole.consumeCPU(amount);
  }
}
