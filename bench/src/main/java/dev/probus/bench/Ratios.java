package dev.probus.bench;

import dev.probus.bench.throughput.Peer;
import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Trial;
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

  private final World world;
  private final List<Peer> peers;
  private final int rounds;

  /** The time that a peer took for one device, in each round. */
  @SuppressWarnings("ArrayRecordComponent") // written while it is measured, read afterwards
  private record Series(Peer peer, Rig rig, double[] nanos) {}

  private Ratios(World world, List<Peer> peers, int rounds) {
    this.world = world;
    this.peers = peers;
    this.rounds = rounds;
  }

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
      new Ratios(shape.world(devices, SEED), peers, rounds).print(shape);
    }
  }

  private void print(Shape shape) throws InterruptedException {
    List<Series> all = peers.stream().map(this::series).toList();
    for (int round = -WARM_UP * rounds; round < rounds; round++) {
      for (Series series : all) {
        series.nanos[Math.max(0, round)] = run(series.rig);
      }
    }
    double[] limit = all.getFirst().nanos;
    for (Series series : all) {
      double[] ratios = new double[rounds];
      Arrays.setAll(ratios, round -> series.nanos[round] / limit[round]);
      IO.println(
          "%-8s %-18s %8.1f ns/device  (%.1f)"
              .formatted(shape, series.peer, median(series.nanos), median(ratios)));
    }
  }

  private Series series(Peer peer) {
    return new Series(peer, peer.rig(world), new double[rounds]);
  }

  private double run(Rig rig) throws InterruptedException {
    Diary diary = new Diary(world);
    long taken;
    try (Trial trial = rig.trial(diary)) {
      long start = System.nanoTime();
      trial.run();
      taken = System.nanoTime() - start;
    }
    diary.check(world);
    return (double) taken / world.devices();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
