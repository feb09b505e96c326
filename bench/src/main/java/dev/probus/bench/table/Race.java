package dev.probus.bench.table;

import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Clock;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Turns;
import dev.probus.bench.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Peers that bring worlds up in turns in one JVM. All worlds are brought up often before the first
 * is measured: what the compiler sees is all of them, and it has finished then.
 *
 * @param peers who
 * @param shapes which worlds
 * @param devices how many are in each
 * @param warmUp how often each world is brought up by each peer before anything is measured; less
 *     often by one that takes long
 * @param rounds how often while it is measured
 * @param clock by what time
 */
record Race(List<Peer> peers, List<Shape> shapes, int devices, int warmUp, int rounds, Clock clock)
    implements Measurement {
  private static final long SEED = 1;

  /** So often all worlds have their turn while warming up. */
  private static final int LAPS = 5;

  /** No peer warms up for longer in such a turn. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Returns the name of the time that a peer takes. */
  static String time(Shape shape, Peer peer) {
    return shape + " " + peer + " [ns/device]";
  }

  /** Returns the name of the ratio of what two peers take. */
  static String ratio(Shape shape, Peer one, Peer other) {
    return shape + " " + one + " / " + other;
  }

  @Override
  public Figures measure() throws InterruptedException {
    List<Turns> all = new ArrayList<>();
    for (Shape shape : shapes) {
      World world = shape.world(devices, SEED);
      all.add(new Turns(world, peers.stream().map(peer -> peer.rig(world)).toList(), clock));
    }
    for (int lap = 0; lap < LAPS; lap++) {
      for (Turns turns : all) {
        turns.warmUp(Math.ceilDiv(warmUp, LAPS), LONGEST);
      }
    }
    Figures figures = new Figures();
    for (int i = 0; i < shapes.size(); i++) {
      add(figures, shapes.get(i), all.get(i).rounds(rounds));
    }
    return figures;
  }

  private void add(Figures figures, Shape shape, double[][] nanos) {
    for (int i = 0; i < nanos.length; i++) {
      figures.put(time(shape, peers.get(i)), Turns.median(nanos[i]));
    }
    for (int i = 0; i < nanos.length; i++) {
      for (int j = 0; j < nanos.length; j++) {
        if (i != j) {
          figures.put(ratio(shape, peers.get(i), peers.get(j)), Turns.ratio(nanos[i], nanos[j]));
        }
      }
    }
  }
}
