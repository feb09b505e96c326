package dev.probus.bench.table;

import static dev.probus.bench.throughput.Peer.PROBUS;
import static dev.probus.bench.throughput.Peer.PROBUS_LOGGED;

import dev.probus.bench.engine.Asking;
import dev.probus.bench.world.Shape;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** Figures that follow from others, which may have been measured in different JVMs. */
final class Derived {
  /** By how much more often a device is called if there are more of them. */
  static final String MORE_CALLS = "more probe calls of a device, DISCOVERED";

  private Derived() {}

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
