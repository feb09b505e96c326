package dev.probus.bench.module;

import dev.probus.core.module.AliasTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** How long does it take to read a table of aliases that is in memory, and to index it? */
@State(Scope.Thread)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // the set-up method fills what the constructor does not
public class TableLoading {
  private static final long SEED = 1;

  /** How many aliases there are. */
  @Param("26000")
  public int aliases;

  private byte[] text;

  /** Makes the table. */
  @Setup
  public void makeTable() {
    text = AliasWorld.of(aliases, SEED).text();
  }

  /** The first time in a program's life, which is mostly the only one. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(15) // each in a JVM of its own, or it would not be the first
  public AliasTable first() throws IOException {
    return load();
  }

  /** What it comes to once everything is compiled. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Warmup(iterations = 5, time = 1)
  @Measurement(iterations = 5, time = 1)
  @Fork(2)
  public AliasTable again() throws IOException {
    return load();
  }

  private AliasTable load() throws IOException {
    return AliasTable.read(new ByteArrayInputStream(text), "modules.alias");
  }
}
