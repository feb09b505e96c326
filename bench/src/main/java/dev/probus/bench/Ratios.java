package dev.probus.bench;

import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Clock;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Turns;
import dev.probus.bench.world.World;
import java.util.Arrays;
import java.util.List;

/**
 * Prints what each peer takes in comparison with the limit, all in one JVM and in turns, so that
 * noise of the machine falls on all alike. Arguments: the number of devices, and of rounds, the
 * worlds and the peers, each with commas between them; the first peer is what others are compared
 * with.
 */
public final class Ratios {
  private static final String SHAPES = "INDEP,LAYERED,CHAIN,STAR,LATE";
  private static final String PEERS =
      "LIMIT,PROBUS,PROBUS_LOGGED,PROBUS_BY_NAME,PROBUS_DISCOVERED,COMPLETABLE_FUTURE";
  private static final long SEED = 1;

  /** So many rounds for warming up before each one that counts. */
  private static final int WARM_UP = 2;

  private Ratios() {}

  static void main(String[] args) throws InterruptedException {
    int devices = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 150;
    IO.println(devices + " devices; medians of " + rounds + " rounds; (ratio to the first)");
    String[] shapes = (args.length > 2 ? args[2] : SHAPES).split(",", -1);
    List<Peer> peers =
        Arrays.stream((args.length > 3 ? args[3] : PEERS).split(",", -1))
            .map(Peer::valueOf)
            .toList();
    for (String name : shapes) {
      Shape shape = Shape.valueOf(name);
      print(shape, peers, shape.world(devices, SEED), rounds);
    }
  }

  private static void print(Shape shape, List<Peer> peers, World world, int rounds)
      throws InterruptedException {
    Turns turns =
        new Turns(world, peers.stream().map(peer -> peer.rig(world)).toList(), Clock.WALL);
    turns.rounds(WARM_UP * rounds);
    double[][] nanos = turns.rounds(rounds);
    for (int i = 0; i < nanos.length; i++) {
      IO.println(
          "%-8s %-18s %8.1f ns/device  (%.1f)"
              .formatted(
                  shape, peers.get(i), Turns.median(nanos[i]), Turns.ratio(nanos[i], nanos[0])));
    }
  }
}
