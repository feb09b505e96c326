package dev.probus.bench.throughput;

import dev.probus.bench.world.Diary;
import dev.probus.bench.world.Rig;
import dev.probus.bench.world.Shape;
import dev.probus.bench.world.Trial;
import dev.probus.bench.world.World;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does it take until all devices of a world are bound? One invocation registers and binds
 * a whole world with a peer that is new; to make the peer and to let it go is not measured, and
 * each invocation is checked. The counter {@code devices} is the time of one device. Most of the
 * heap is for new objects, so that the collector's copying is not what a large world measures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(
    value = 2,
    jvmArgs = {"-Xms5g", "-Xmx5g", "-Xmn2500m"})
@SuppressWarnings("NullAway.Init") // the set-up methods fill what the constructor does not
public class ProbeThroughput {
  private static final long SEED = 1;

  /** Who brings the world up. */
  @Param({"LIMIT", "PROBUS"})
  public Peer peer;

  /** Who needs whom. */
  @Param({"INDEP", "LAYERED"})
  public Shape world;

  /** How many devices there are. */
  @Param({"10000", "100000", "1000000"})
  public int devices;

  private World brought;
  private Rig rig;
  private Diary diary;
  private Trial trial;

  /** Counts what an invocation brings up, so that a score for each can be given. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counters {
    /** Devices that were brought up. */
    public long devices;
  }

  /** Makes the world. */
  @Setup(Level.Trial)
  public void makeWorld() {
    brought = world.world(devices, SEED);
    rig = peer.rig(brought);
  }

  /** Makes everything new. */
  @Setup(Level.Invocation)
  public void makeTrial() {
    diary = new Diary(brought);
    trial = rig.trial(diary);
  }

  /** Brings the world up. */
  @Benchmark
  public void bringUp(Counters counters) throws InterruptedException {
    trial.run();
    counters.devices += devices;
  }

  /** Checks that it is up, and lets it go. */
  @TearDown(Level.Invocation)
  public void checkTrial() {
    trial.close();
    diary.check(brought);
  }
}
