package dev.probus.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceStatus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/**
 * One world of many devices on real threads: devices appear on several threads while resources come
 * and go on others. Once all has been said, exactly those are bound that can be; each probe found
 * what it needs bound; and with nothing from outside, exactly the independent ones are left.
 *
 * <p>{@code -Dprobus.large=N} says how many devices there are, {@code -Dprobus.seed=N} which world.
 */
class LargeWorldTest {
  private static final int USUAL = 1_000;
  private static final int THREADS = 4;
  private static final int LAYERS = 16;
  private static final BusName BUS = BusName.of("large");

  private record Plain(int number, DeviceId id) implements Device {
    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("large:device"));
    }
  }

  private static ResourceKey<String> key(int number) {
    return ResourceKey.of(String.class, "r" + number);
  }

  /** Who needs whom: numbers below {@code devices} are devices, the others are from outside. */
  private static final class Needs {
    final int devices;
    final int outside;
    private final List<int[]> all = new ArrayList<>();

    Needs(int devices, SplittableRandom random) {
      this.devices = devices;
      this.outside = Math.max(1, devices / 20);
      int layer = Math.max(1, devices / LAYERS);
      for (int device = 0; device < devices; device++) {
        int before = device / layer * layer; // all of the layers before may be needed
        Set<Integer> needs = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          boolean fromOutside = before == 0 || random.nextInt(8) == 0;
          needs.add(fromOutside ? devices + random.nextInt(outside) : random.nextInt(before));
        }
        all.add(needs.stream().mapToInt(Integer::intValue).toArray());
      }
    }

    int[] of(int device) {
      return all.get(device);
    }

    /** The devices that must be bound when these are there from outside. */
    BitSet bound(BitSet there) {
      BitSet met = (BitSet) there.clone();
      for (int device = 0; device < devices; device++) { // needs point to what is before
        boolean bindable = true;
        for (int need : of(device)) {
          bindable &= met.get(need);
        }
        met.set(device, bindable);
      }
      met.clear(devices, devices + outside);
      return met;
    }
  }

  /** Declares what devices of even numbers need, and asks for what others do in the probe. */
  private static final class Many implements Driver<Plain> {
    private final Needs needs;
    private final AtomicIntegerArray bound;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Many(Needs needs) {
      this.needs = needs;
      this.bound = new AtomicIntegerArray(needs.devices);
    }

    @Override
    public String name() {
      return "many";
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of("large:device");
    }

    @Override
    public ProbeType type() {
      return ProbeType.ASYNC;
    }

    @Override
    public Set<ResourceKey<?>> needs(Plain device) {
      Set<ResourceKey<?>> declared = new HashSet<>();
      if (device.number() % 2 == 0) {
        for (int need : needs.of(device.number())) {
          declared.add(key(need));
        }
      }
      return declared;
    }

    @Override
    public ProbeOutcome probe(Plain device, ProbeContext probe) {
      for (int need : needs.of(device.number())) {
        probe.require(key(need));
      }
      if (bound.incrementAndGet(device.number()) != 1) {
        complaints.add(device + " is probed while it is bound");
      }
      probe.owns(
          (AutoCloseable)
              () -> {
                if (bound.decrementAndGet(device.number()) != 0) {
                  complaints.add(device + " is released while it is not bound");
                }
              });
      probe.publish(key(device.number()), "of " + device.number());
      return ProbeOutcome.bound();
    }
  }

  @Test
  void exactlyThoseAreBoundThatCanBe() throws Exception {
    long seed = Long.getLong("probus.seed", 20_261_123L);
    int devices = Integer.getInteger("probus.large", USUAL);
    Needs needs = new Needs(devices, new SplittableRandom(seed));
    Many driver = new Many(needs);
    String world = "world of " + devices + ", seed " + seed;
    try (ProbeEngine engine =
        ProbeEngine.builder().driver(driver).workers(3).logging(false).build()) {
      engine.start();
      BitSet there = play(engine, needs, seed);
      assertThat(bound(engine)).as(world).isEqualTo(needs.bound(there));
      for (int i = 0; i < needs.outside; i++) {
        var _ = engine.withdraw(key(devices + i));
      }
      assertThat(bound(engine))
          .as(world + ", nothing outside")
          .isEqualTo(needs.bound(new BitSet()));
    }
    assertThat(driver.complaints).as(world).isEmpty();
  }

  /** Devices appear and things from outside come and go, on threads; returns what is left there. */
  private static BitSet play(ProbeEngine engine, Needs needs, long seed) throws Exception {
    BitSet there = new BitSet();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < THREADS; t++) {
      int share = t;
      SplittableRandom random = new SplittableRandom(seed + 1 + t);
      threads.add(Thread.ofPlatform().start(() -> appear(engine, needs.devices, share, random)));
    }
    SplittableRandom random = new SplittableRandom(seed - 1);
    for (int i = 0; i < 4 * needs.outside; i++) { // one thing's story is told by one thread
      int which = needs.devices + random.nextInt(needs.outside);
      if (there.get(which) && random.nextInt(3) == 0) {
        var _ = engine.withdraw(key(which));
        there.clear(which);
      } else if (!there.get(which)) {
        engine.publish(key(which), "from outside");
        there.set(which);
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return there;
  }

  /** Tells of every so many-th device, in an order of chance; some go and come back. */
  private static void appear(ProbeEngine engine, int devices, int share, SplittableRandom random) {
    List<Plain> mine = new ArrayList<>();
    for (int number = share; number < devices; number += THREADS) {
      mine.add(random.nextInt(mine.size() + 1), new Plain(number, new DeviceId(BUS, "d" + number)));
    }
    for (Plain device : mine) {
      engine.devices().appeared(device);
      if (random.nextInt(10) == 0) {
        engine.devices().gone(device.id());
        engine.devices().appeared(device);
      }
    }
  }

  private static BitSet bound(ProbeEngine engine) throws InterruptedException {
    Settled settled = engine.settle();
    BitSet bound = new BitSet();
    for (DeviceStatus device : settled.bound()) {
      bound.set(Integer.parseInt(device.id().name().substring(1)));
    }
    return bound;
  }
}
