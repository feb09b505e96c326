package dev.probus.bench.table;

import static dev.probus.bench.throughput.Peer.LIMIT;
import static dev.probus.bench.throughput.Peer.PROBUS;
import static dev.probus.bench.throughput.Peer.PROBUS_LOGGED;

import dev.probus.bench.engine.Asking;
import dev.probus.bench.latency.Route;
import dev.probus.bench.storm.Storm;
import dev.probus.bench.world.Shape;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntFunction;

/** Figures that follow from others, which may have been measured in different JVMs. */
final class Derived {
  /** By how much more often a device is called if there are more of them. */
  static final String MORE_CALLS = "more probe calls of a device, DISCOVERED";

  /** How much longer the engine takes for a million devices. */
  static final String MILLION = "LAYERED PROBUS / LIMIT, alone, 1000000";

  /** How much longer than waking a thread it takes to have a lane run that is parked. */
  static final String PARKED = "publication to probe, PARKED_LANE / THREAD_WAKE_UP";

  private static final int FEW = 10_000;
  private static final int MANY = 100_000;

  private Derived() {}

  /** Returns the name of by how much the engine's exponent of growth is more than the limit's. */
  static String more(Shape shape) {
    return shape + " growth exponent, PROBUS − LIMIT";
  }

  /** Returns the name of by how much a storm's exponent of growth is more than 1. */
  static String exponent(Storm storm) {
    return storm + " growth exponent − 1";
  }

  /** Returns the name of what an event costs. */
  static String eventTime(Shape shape) {
    return "an event, " + shape + " [ns]";
  }

  /** Adds all that follow from what is there. */
  static void addTo(Figures figures) {
    for (Shape shape : List.of(Shape.LAYERED, Shape.LATE)) {
      OptionalDouble more =
          of(figures, Race.time(shape, PROBUS_LOGGED), Race.time(shape, PROBUS), (a, b) -> a - b);
      figures
          .get(Calls.events(shape))
          .ifPresent(
              events -> more.ifPresent(nanos -> figures.put(eventTime(shape), nanos / events)));
    }
    of(
            figures,
            Calls.mean(Asking.DISCOVERED, 100_000),
            Calls.mean(Asking.DISCOVERED, 10_000),
            (a, b) -> a - b)
        .ifPresent(more -> figures.put(MORE_CALLS, more));
    addGrowth(figures);
  }

  /** Adds what follows from how things grow; with ten times as many devices. */
  private static void addGrowth(Figures figures) {
    for (Shape shape : List.of(Shape.LAYERED, Shape.LATE)) {
      OptionalDouble engine = growth(figures, n -> Growth.time(shape, PROBUS, n));
      OptionalDouble limit = growth(figures, n -> Growth.time(shape, LIMIT, n));
      if (engine.isPresent() && limit.isPresent()) {
        figures.put(more(shape), engine.getAsDouble() - limit.getAsDouble());
      }
    }
    for (Storm storm : Storm.values()) {
      growth(figures, n -> Storms.time(storm, n)).ifPresent(e -> figures.put(exponent(storm), e));
    }
    int million = 1_000_000;
    of(
            figures,
            Growth.time(Shape.LAYERED, PROBUS, million),
            Growth.time(Shape.LAYERED, LIMIT, million),
            (a, b) -> a / b)
        .ifPresent(ratio -> figures.put(MILLION, ratio));
    addRoutes(figures, PARKED, Route.PARKED_LANE, Route.THREAD_WAKE_UP);
  }

  private static void addRoutes(Figures figures, String name, Route engine, Route without) {
    of(figures, Publications.median(engine), Publications.median(without), (a, b) -> a / b)
        .ifPresent(ratio -> figures.put(name, ratio));
  }

  /** Times are for one device: what does not grow has none. */
  private static OptionalDouble growth(Figures figures, IntFunction<String> time) {
    return of(figures, time.apply(MANY), time.apply(FEW), (many, few) -> Math.log10(many / few));
  }

  private static OptionalDouble of(
      Figures figures, String one, String other, DoubleBinaryOperator by) {
    OptionalDouble a = figures.get(one);
    OptionalDouble b = figures.get(other);
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(by.applyAsDouble(a.getAsDouble(), b.getAsDouble()))
        : OptionalDouble.empty();
  }
}
