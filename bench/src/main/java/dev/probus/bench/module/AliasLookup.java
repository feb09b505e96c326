package dev.probus.bench.module;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to find the modules of one modalias? Asks for one after another. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // the set-up method fills what the constructor does not
public class AliasLookup {
  private static final long SEED = 1;

  /** How modules are found. */
  @Param({"INDEX", "SCAN"})
  public Way way;

  /** How many aliases there are. */
  @Param("26000")
  public int aliases;

  private Finder finder;
  private List<String> queries;
  private int next;

  /** Makes the table and what finds in it. */
  @Setup
  public void makeTable() {
    AliasWorld world = AliasWorld.of(aliases, SEED);
    finder = way.finder(world);
    queries = world.queries();
  }

  /** Finds the modules of the next modalias. */
  @Benchmark
  public List<String> find() {
    next = next + 1 == queries.size() ? 0 : next + 1;
    return finder.find(queries.get(next));
  }
}
