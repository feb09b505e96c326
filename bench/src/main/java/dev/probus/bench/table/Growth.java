package dev.probus.bench.table;

import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Clock;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Turns;
import dev.probus.bench.world.World;
import java.util.List;

/**
 * One peer and one size of a world, alone in a JVM: large worlds spoil the caches for others.
 *
 * @param shape which world
 * @param peer who brings it up
 * @param devices how many there are
 */
record Growth(Shape shape, Peer peer, int devices) implements Measurement {
  private static final long SEED = 1;

  /** So many devices are brought up before it is measured, and so many while it is. */
  private static final int WARM_UP = 3_000_000;

  private static final int MEASURED = 1_000_000;

  /** Fewer rounds have no median. */
  private static final int LEAST = 3;

  /** Returns the name of the time for a device. */
  static String time(Shape shape, Peer peer, int devices) {
    return shape + " " + peer + " alone, " + devices + " [ns/device]";
  }

  /** Returns the name of how many devices were bound, each once and after its needs. */
  static String bound(Shape shape, Peer peer, int devices) {
    return shape + " " + peer + " alone, bound of " + devices;
  }

  @Override
  public Figures measure() throws InterruptedException {
    World world = shape.world(devices, SEED);
    Turns turns = new Turns(world, List.of(peer.rig(world)), Clock.THREAD);
    turns.rounds(Math.ceilDiv(WARM_UP, devices));
    double[] nanos = turns.rounds(Math.max(LEAST, MEASURED / devices))[0];
    Figures figures = new Figures();
    figures.put(time(shape, peer, devices), Turns.median(nanos));
    figures.put(bound(shape, peer, devices), devices); // or turns would have complained
    return figures;
  }
}
