package dev.probus.bench.hda;

import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * How many codecs a second go through parsing, verbs and printing, one thread, each part by itself
 * and all together: the counter {@code codecs}. The share of a part is what all together take,
 * divided by it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // the set-up method fills what the constructor does not
public class CodecThroughput {

  /** What is done. */
  @Param({"PARSE", "VERBS", "PRINT", "ALL"})
  public Part part;

  /** A folder of dumps; empty for those that come with Probus. */
  @Param("")
  public String folder;

  private Dumps dumps;
  private List<List<DumpedCodec>> codecs;

  /** Counts codecs rather than rounds over all of them. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Counter {
    /** How many codecs went through. */
    public long codecs;
  }

  /** Reads the texts. */
  @Setup
  public void read() {
    dumps = Dumps.of(folder);
    codecs = dumps.texts().stream().map(Dumps::parse).toList();
  }

  /** Goes once over all codecs. */
  @Benchmark
  public int round(Counter counter) {
    int sum = 0;
    for (int i = 0; i < codecs.size(); i++) {
      sum += part.run(dumps.texts().get(i), codecs.get(i));
    }
    counter.codecs += dumps.codecs();
    return sum;
  }
}
