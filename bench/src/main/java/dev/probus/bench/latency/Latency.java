package dev.probus.bench.latency;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Measures from a publication to the first line of the probe that has waited for it. Two readings
 * of the clock, some 30 ns each, are part of every figure. Arguments: how many publications of each
 * route; 20,000 if not said.
 */
public final class Latency {
  private static final int USUAL = 20_000;
  private static final long LONGEST = 10_000_000_000L;
  private static final int DIGITS = 3;

  /** Longer than a lane looks for work before it parks. */
  private static final long IDLE = 300_000;

  /** Long enough for a probe to be over, and shorter than a lane looks for work. */
  private static final long PAUSE = 3_000;

  /** So often each route is gone before it is measured. */
  private static final int WARM_UP = 20;

  private Latency() {}

  static void main(String[] args) throws InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : USUAL;
    for (Route route : Route.values()) {
      for (boolean loaded : new boolean[] {false, true}) {
        IO.println(text(route, loaded, measure(route, count, loaded)));
      }
    }
  }

  private static String text(Route route, boolean loaded, Histogram nanos) {
    return "%-14s %-6s p50 %,9d ns  p99 %,9d ns  p99.9 %,9d ns"
        .formatted(
            route,
            loaded ? "loaded" : "idle",
            nanos.getValueAtPercentile(50),
            nanos.getValueAtPercentile(99),
            nanos.getValueAtPercentile(99.9));
  }

  /**
   * Measures a route.
   *
   * @param route which way
   * @param count how many publications; the first half, and twenty engines before, are for warming
   *     up and do not count
   * @param loaded whether another thread tells the engine of other things all the time
   * @return nanoseconds from publication to probe
   * @throws InterruptedException if the calling thread is interrupted
   * @throws IllegalStateException if a probe did not come, or came too early
   */
  public static Histogram measure(Route route, int count, boolean loaded)
      throws InterruptedException {
    Histogram nanos = new Histogram(LONGEST, DIGITS);
    switch (route) {
      case THREAD_WAKE_UP -> tell(Listener.asleep(), count / 10, IDLE, nanos);
      case THREAD_READING -> tell(Listener.reading(), count, PAUSE, nanos);
      case SAME_THREAD, SPINNING_LANE, PARKED_LANE -> {
        for (int i = 0; i < WARM_UP; i++) {
          record(run(route, count, loaded), new Histogram(LONGEST, DIGITS));
        }
        record(run(route, count, loaded), nanos);
      }
    }
    return nanos;
  }

  /** What two threads take without any engine: nobody who hands anything over can be faster. */
  private static void tell(Listener listener, int times, long pause, Histogram nanos) {
    try (listener) {
      for (int i = 0; i < times; i++) {
        spend(pause);
        nanos.recordValue(listener.tell());
      }
    }
  }

  private static Stamping run(Route route, int count, boolean loaded) throws InterruptedException {
    boolean chain = route == Route.SAME_THREAD;
    List<Wait> devices = Wait.several(route == Route.PARKED_LANE ? count / 10 : count);
    Stamping driver = new Stamping(devices, chain);
    try (ProbeEngine engine =
            ProbeEngine.builder().driver(driver).workers(chain ? 0 : 1).logging(false).build();
        Load load = new Load(engine)) {
      engine.start();
      engine.devices().appeared(devices);
      engine.awaitRest();
      if (loaded) {
        load.begin();
      }
      if (chain) {
        driver.published[0] = System.nanoTime();
        engine.publish(devices.getFirst().need(), devices.getFirst());
        engine.awaitRest();
      } else {
        publish(engine, devices, driver, route == Route.PARKED_LANE ? IDLE : PAUSE);
      }
    }
    return driver;
  }

  private static void publish(ProbeEngine engine, List<Wait> devices, Stamping driver, long pause) {
    for (Wait device : devices) {
      spend(pause);
      ResourceKey<Wait> need = device.need();
      driver.published[device.number()] = System.nanoTime();
      engine.publish(need, device);
      while (driver.last < device.number()) {
        Thread.onSpinWait();
      }
    }
  }

  private static void record(Stamping driver, Histogram nanos) {
    int first = driver.began.length / 2;
    for (int i = first; i < driver.began.length; i++) {
      long taken = driver.began[i] - driver.published[i];
      if (driver.began[i] == 0 || taken < 0) {
        throw new IllegalStateException("probe " + i + " did not begin after its publication");
      }
      nanos.recordValue(taken);
    }
  }

  /** Lets time pass without giving the processor away. */
  private static void spend(long nanos) {
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }
}
