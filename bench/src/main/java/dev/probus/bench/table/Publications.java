package dev.probus.bench.table;

import dev.probus.bench.latency.Latency;
import dev.probus.bench.latency.Route;
import java.util.List;
import org.HdrHistogram.Histogram;

/** From a publication to the first line of the probe that waits for it. */
record Publications() implements Measurement {
  private static final int COUNT = 10_000;
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
    return figures;
  }
}
