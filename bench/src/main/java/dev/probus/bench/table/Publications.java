package dev.probus.bench.table;

import dev.probus.bench.latency.Latency;
import dev.probus.bench.latency.Route;
import dev.probus.bench.world.Turns;
import java.util.List;
import org.HdrHistogram.Histogram;

/** From a publication to the first line of the probe that waits for it. */
record Publications() implements Measurement {
  private static final int COUNT = 10_000;

  /**
   * The machine changes its pace in the course of seconds: what is compared is measured in turns.
   */
  private static final int TURNS = 5;

  private static final List<Double> PERCENTILES = List.of(50.0, 99.0, 99.9);

  /** Returns the name of the median. */
  static String median(Route route) {
    return name(route, false, PERCENTILES.getFirst());
  }

  private static String name(Route route, boolean loaded, double percentile) {
    String load = loaded ? "loaded" : "idle";
    return "publication to probe, " + route + ", " + load + ", p" + percentile + " [ns]";
  }

  @Override
  public Figures measure() throws InterruptedException {
    Figures figures = new Figures();
    for (Route route : Route.values()) {
      for (boolean loaded : new boolean[] {false, true}) {
        Histogram nanos = Latency.measure(route, COUNT, loaded);
        for (double percentile : PERCENTILES) {
          figures.put(
              name(route, loaded, percentile), (double) nanos.getValueAtPercentile(percentile));
        }
      }
    }
    figures.put("publication to probe, SPINNING_LANE / THREAD_READING, in turns", inTurns());
    return figures;
  }

  /** Returns how many times as long as without an engine it takes to a lane that spins. */
  private static double inTurns() throws InterruptedException {
    double[] ratios = new double[TURNS];
    for (int turn = 0; turn < TURNS; turn++) {
      ratios[turn] = taken(Route.SPINNING_LANE) / taken(Route.THREAD_READING);
    }
    return Turns.median(ratios);
  }

  private static double taken(Route route) throws InterruptedException {
    return Latency.measure(route, COUNT, false).getValueAtPercentile(PERCENTILES.getFirst());
  }
}
