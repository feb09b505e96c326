package dev.probus.bench.table;

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

import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Clock;
import dev.probus.bench.world.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * All sections of the table. Few peers are in each: with many the compiler does all of them ill.
 */
final class Sections {
  private static final int DEVICES = 10_000;

  /** So often each peer brings up the worlds of its section, together, before it is measured. */
  private static final int WARM_UP = 400;

  private static final int ROUNDS = 60;

  /** Most of the heap is for new objects: the collector's copying is not what is measured. */
  private static final List<String> LARGE =
      List.of("-Xms4g", "-Xmx4g", "-Xmn2500m", "--sun-misc-unsafe-memory-access=allow");

  private Sections() {}

  /** Returns all sections, in the order in which they are measured. */
  static List<Section> all() {
    List<Section> all = new ArrayList<>();
    all.add(race("engine", List.of(LIMIT, PROBUS, PROBUS_LOGGED), List.of(LAYERED, LATE)));
    all.add(race("simple", List.of(LIMIT, PROBUS, PROBUS_SETTLED), List.of(CHAIN, STAR, INDEP)));
    all.add(
        race(
            "asking", List.of(LIMIT, PROBUS, PROBUS_BY_NAME, PROBUS_DISCOVERED), List.of(LAYERED)));
    all.add(
        race("futures", List.of(LIMIT, PROBUS, COMPLETABLE_FUTURE), List.of(LAYERED, LATE, CHAIN)));
    all.add(slow("retry", List.of(PROBUS, RETRY_ALL), List.of(CHAIN), 5));
    all.add(race("logged", List.of(PROBUS_WORK_1, PROBUS_WORK_LOGGED), List.of(LAYERED)));
    all.add(slow("workers", List.of(PROBUS_WORK_1, PROBUS_WORK_2), List.of(LAYERED), 40));
    all.add(slow("container", List.of(PROBUS, JBOSS_MSC), List.of(LAYERED, LATE), 5));
    all.add(Section.of("calls", new Calls()));
    all.add(Section.of("memory", new Bytes()));
    all.add(Section.of("latency", new Publications()));
    all.add(Section.of("storms", new Storms()));
    for (Shape shape : List.of(LAYERED, LATE)) {
      for (Peer peer : List.of(LIMIT, PROBUS)) {
        for (int devices : List.of(10_000, 100_000, 1_000_000)) {
          all.add(alone(shape, peer, devices));
        }
      }
    }
    all.add(alone(CHAIN, PROBUS, 1_000_000));
    return List.copyOf(all);
  }

  /** One peer with one size of a world. */
  private static Section alone(Shape shape, Peer peer, int devices) {
    String name = "growth-" + shape + "-" + peer + "-" + devices;
    return new Section(name, new Growth(shape, peer, devices), LARGE);
  }

  private static Section race(String name, List<Peer> peers, List<Shape> shapes) {
    int warmUp = WARM_UP / shapes.size();
    return Section.of(name, new Race(peers, shapes, DEVICES, warmUp, ROUNDS, Clock.THREAD));
  }

  /** With somebody who takes long for a round, or works on other threads than the caller's. */
  private static Section slow(String name, List<Peer> peers, List<Shape> shapes, int rounds) {
    int warmUp = WARM_UP / shapes.size();
    return Section.of(name, new Race(peers, shapes, DEVICES, warmUp, rounds, Clock.WALL));
  }
}
