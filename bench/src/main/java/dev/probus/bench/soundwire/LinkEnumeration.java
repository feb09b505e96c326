package dev.probus.bench.soundwire;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.ProbeContext;
import dev.probus.bus.soundwire.PeripheralDriver;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwDriver;
import dev.probus.bus.soundwire.SdwId;
import dev.probus.bus.soundwire.SdwState;
import dev.probus.bus.soundwire.link.BusSettings;
import dev.probus.bus.soundwire.link.LinkEventKind;
import dev.probus.bus.soundwire.link.LinkPlan;
import dev.probus.bus.soundwire.link.SoundWireBus;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an engine without devices to one at rest in which each part of each link has a number, a
 * driver, and has been told that it is attached. Divide by the links to see that it is linear.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LinkEnumeration {
  /** How many links of eleven parts there are. */
  @Param({"2", "10", "100", "1000"})
  public int links;

  /** What takes every part. */
  private record Taker(AtomicInteger initialised) implements PeripheralDriver {
    @Override
    public String name() {
      return "taker";
    }

    @Override
    public List<SdwId> ids() {
      return List.of(SdwId.of(Links.MANUFACTURER, Links.PART));
    }

    @Override
    public ProbeOutcome probe(SdwDevice device, ProbeContext probe) {
      return ProbeOutcome.bound();
    }

    @Override
    public void status(SdwDevice device, SdwState state) {
      if (state.attached()) {
        initialised.incrementAndGet();
      }
    }
  }

  /** Boots it all; fails if a part is missing. */
  @Benchmark
  public int untilAllAreInitialised() throws InterruptedException {
    AtomicInteger initialised = new AtomicInteger();
    AtomicInteger enumerated = new AtomicInteger();
    ProbeEngineBuilder builder =
        ProbeEngine.builder().logging(false).driver(SdwDriver.of(new Taker(initialised)));
    for (int first = 0; first < links; first += Links.PER_CONTROLLER) {
      builder.bus(bus(first, Math.min(links - first, Links.PER_CONTROLLER), enumerated));
    }
    try (ProbeEngine engine = builder.build()) {
      engine.start();
      engine.awaitRest();
      int expected = links * Links.PARTS;
      if (initialised.get() != expected || enumerated.get() != expected) {
        throw new IllegalStateException(
            initialised + " initialised, " + enumerated + " enumerated, expected " + expected);
      }
    }
    return initialised.get();
  }

  private static SoundWireBus bus(int first, int count, AtomicInteger enumerated) {
    List<LinkPlan> plans = new ArrayList<>();
    for (int link = 0; link < count; link++) {
      plans.add(Links.full(link));
    }
    BusSettings settings =
        BusSettings.standard()
            .times(Duration.ZERO, Duration.ofMillis(1))
            .controller(first / Links.PER_CONTROLLER);
    return new SoundWireBus(
        plans,
        settings,
        event -> {
          if (event.kind() == LinkEventKind.ENUM_COMPLETE) {
            enumerated.incrementAndGet();
          }
        });
  }
}
