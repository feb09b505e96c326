package dev.probus.bench.table;

import static dev.probus.bench.table.Bar.atLeast;
import static dev.probus.bench.table.Bar.atMost;
import static dev.probus.bench.throughput.Peer.COMPLETABLE_FUTURE;
import static dev.probus.bench.throughput.Peer.JBOSS_MSC;
import static dev.probus.bench.throughput.Peer.LIMIT;
import static dev.probus.bench.throughput.Peer.PROBUS;
import static dev.probus.bench.throughput.Peer.PROBUS_BY_NAME;
import static dev.probus.bench.throughput.Peer.PROBUS_DISCOVERED;
import static dev.probus.bench.throughput.Peer.PROBUS_LOGGED;
import static dev.probus.bench.throughput.Peer.PROBUS_SETTLED;
import static dev.probus.bench.throughput.Peer.PROBUS_WORK_1;
import static dev.probus.bench.throughput.Peer.PROBUS_WORK_2;
import static dev.probus.bench.throughput.Peer.PROBUS_WORK_LOGGED;
import static dev.probus.bench.throughput.Peer.RETRY_ALL;
import static dev.probus.bench.world.Shape.CHAIN;
import static dev.probus.bench.world.Shape.INDEP;
import static dev.probus.bench.world.Shape.LATE;
import static dev.probus.bench.world.Shape.LAYERED;
import static dev.probus.bench.world.Shape.STAR;

import dev.probus.bench.engine.Asking;
import dev.probus.bench.latency.Route;
import dev.probus.bench.memory.Memory;
import dev.probus.bench.storm.Storm;
import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Shape;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of the engine, in numbers. */
final class Bars {
  private Bars() {}

  /** Returns all bars. */
  static List<Bar> all() {
    List<Bar> bars = new ArrayList<>();
    limit(bars);
    rivals(bars);
    log(bars);
    calls(bars);
    growth(bars);
    rest(bars);
    bars.add(
        atMost(
            "2 threads / 1, 1 µs probes, dag",
            Race.ratio(LAYERED, PROBUS_WORK_2, PROBUS_WORK_1),
            0.65,
            0.56));
    return List.copyOf(bars);
  }

  private static void limit(List<Bar> bars) {
    bars.add(overLimit("dag", LAYERED, PROBUS, 4.5, 3));
    bars.add(overLimit("late", LATE, PROBUS, 4.5, 3));
    bars.add(overLimit("dag, with the log", LAYERED, PROBUS_LOGGED, 5, 3.5));
    bars.add(overLimit("late, with the log", LATE, PROBUS_LOGGED, 5, 3.5));
    bars.add(overLimit("chain reversed, settled after each arrival", CHAIN, PROBUS_SETTLED, 6, 4));
    bars.add(overLimit("chain reversed, arrivals in bulk", CHAIN, PROBUS, 5, 3.5));
    bars.add(overLimit("star, settled after each arrival", STAR, PROBUS_SETTLED, 6, 4));
    bars.add(overLimit("star, arrivals in bulk", STAR, PROBUS, 5, 3.5));
    bars.add(overLimit("indep", INDEP, PROBUS, 10, 6));
    bars.add(overLimit("dag, a name looked up per need", LAYERED, PROBUS_BY_NAME, 9, 7));
    bars.add(overLimit("dag, needs discovered", LAYERED, PROBUS_DISCOVERED, 7, 5));
  }

  private static Bar overLimit(String what, Shape shape, Peer peer, double must, double aim) {
    return atMost(what + ": engine / limit", Race.ratio(shape, peer, LIMIT), must, aim);
  }

  private static void rivals(List<Bar> bars) {
    bars.add(rival("CompletableFuture", "dag", LAYERED, COMPLETABLE_FUTURE, 1.8, 3));
    bars.add(rival("CompletableFuture", "late", LATE, COMPLETABLE_FUTURE, 1.8, 3));
    bars.add(rival("CompletableFuture", "chain reversed", CHAIN, COMPLETABLE_FUTURE, 1.3, 2));
    bars.add(rival("JBoss MSC", "dag", LAYERED, JBOSS_MSC, 100, 250));
    bars.add(rival("JBoss MSC", "late", LATE, JBOSS_MSC, 20, 40));
    bars.add(rival("retry-all", "chain reversed", CHAIN, RETRY_ALL, 1_000, 3_000));
  }

  private static Bar rival(
      String who, String what, Shape shape, Peer peer, double must, double aim) {
    return atLeast(what + ": " + who + " / engine", Race.ratio(shape, peer, PROBUS), must, aim);
  }

  private static void log(List<Bar> bars) {
    bars.add(atMost("dag: log on / off", Race.ratio(LAYERED, PROBUS_LOGGED, PROBUS), 1.2, 1.1));
    bars.add(atMost("late: log on / off", Race.ratio(LATE, PROBUS_LOGGED, PROBUS), 1.3, 1.1));
    bars.add(
        atMost(
            "dag, 1 µs probes: log on / off",
            Race.ratio(LAYERED, PROBUS_WORK_LOGGED, PROBUS_WORK_1),
            1.15));
    bars.add(atMost("dag: ns an event", Derived.eventTime(LAYERED), 10));
    bars.add(atMost("late: ns an event", Derived.eventTime(LATE), 10));
  }

  private static void calls(List<Bar> bars) {
    for (int devices : List.of(10_000, 100_000)) {
      bars.add(
          atMost(
              "probe calls of a device, declared, " + devices,
              Calls.mean(Asking.DECLARED, devices),
              1));
      bars.add(
          atMost(
              "devices called needlessly, discovered, " + devices,
              Calls.needless(Asking.DISCOVERED, devices),
              0));
    }
    bars.add(atMost("probe calls of a device, discovered, 100 k − 10 k", Derived.MORE_CALLS, 0.05));
  }

  private static void growth(List<Bar> bars) {
    bars.add(
        atMost(
            "dag: growth exponent − the limit's, 10 k → 100 k", Derived.more(LAYERED), 0.15, 0.1));
    bars.add(
        atMost("late: growth exponent − the limit's, 10 k → 100 k", Derived.more(LATE), 0.3, 0.1));
    bars.add(atMost("dag of 1,000,000: engine / limit", Derived.MILLION, 4));
    bars.add(
        atLeast(
            "chain of 1,000,000 on the usual stack, bound",
            Growth.bound(CHAIN, PROBUS, 1_000_000),
            1_000_000,
            1_000_000));
    for (Storm storm : Storm.values()) {
      bars.add(
          atMost(
              storm + ": growth exponent − 1, 10 k → 100 k", Derived.exponent(storm), 0.35, 0.2));
    }
  }

  private static void rest(List<Bar> bars) {
    bars.add(
        atMost(
            "bytes of a waiting device, 2 needs", Bytes.engine(Memory.Moment.WAITING), 140, 110));
    bars.add(atMost("bytes of a bound device, dag", Bytes.engine(Memory.Moment.BOUND), 190, 150));
    bars.add(
        atMost(
            "publication → probe, same thread [ns]", Publications.median(Route.SAME_THREAD), 200));
    bars.add(
        atMost(
            "publication → probe, spinning lane [ns]",
            Publications.median(Route.SPINNING_LANE),
            500));
    bars.add(atMost("publication → probe, parked lane / a wake-up", Derived.PARKED, 1.25));
  }
}
