package dev.probus.bench.hda;

import dev.probus.bus.hda.codec.Exchange;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.dump.BundledCodecs;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.time.Duration;
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

/**
 * What does one verb cost on each way to the codec? The verbs are those of the kernel's scan, one
 * after another. Time on the hardware's clock costs nothing, but a driver that polls while it
 * passes does; without latency there is nothing to poll for, which is the harder comparison for the
 * rings.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // the set-up method fills what the constructor does not
public class VerbCost {

  /** Which way. */
  @Param({"DIRECT", "IMMEDIATE", "RINGS"})
  public Route route;

  /** Whether a response takes a frame of the link. */
  @Param({"false", "true"})
  public boolean latency;

  private Link link;
  private int[] commands;
  private int next;

  /** Makes the codec and the way to it. */
  @Setup
  public void powerUp() {
    DumpedCodec codec = BundledCodecs.read("sof-hda-codec0.txt").getFirst();
    link = route.link(codec, latency ? ControllerModel.FRAME : Duration.ZERO);
    commands = codec.verbs().stream().mapToInt(Exchange::command).toArray();
  }

  /** Sends the next verb. */
  @Benchmark
  public int send() {
    next = next + 1 == commands.length ? 0 : next + 1;
    return link.send(commands[next]);
  }
}
