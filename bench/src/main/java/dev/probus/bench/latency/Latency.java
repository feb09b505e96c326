package dev.probus.bench.latency;

import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
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
    if (route == Route.THREAD_WAKE_UP) {
      try (Waking waking = new Waking()) {
        for (int i = 0; i < count / 10; i++) {
          spend(IDLE);
          nanos.recordValue(waking.wake());
        }
      }
      return nanos;
    }
    for (int i = 0; i < WARM_UP; i++) {
      record(run(route, count, loaded), new Histogram(LONGEST, DIGITS));
    }
    record(run(route, count, loaded), nanos);
    return nanos;
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

  /** A thread that sleeps until it is woken, and looks at the clock first of all. */
  private static final class Waking implements AutoCloseable {
    private final Thread sleeper = Thread.ofPlatform().daemon().start(this::sleep);
    private int asks;
    private volatile int asked;
    private volatile long woken;
    private volatile boolean over;

    private void sleep() {
      int done = 0;
      while (!over) {
        if (asked == done) {
          LockSupport.park(this);
        } else {
          done++;
          woken = System.nanoTime();
        }
      }
    }

    long wake() {
      woken = 0;
      long start = System.nanoTime();
      asked = ++asks;
      LockSupport.unpark(sleeper);
      while (woken == 0) {
        Thread.onSpinWait();
      }
      return woken - start;
    }

    @Override
    public void close() {
      over = true;
      LockSupport.unpark(sleeper);
    }
  }
}
