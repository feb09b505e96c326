package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.Settled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A thousand probes that each wait for one of a hundred modules, whose starts begin work beside
 * themselves and wait for further modules, in circles as well. Nothing may hang, nothing may be
 * loaded twice, and everybody gets an answer. {@code -Dprobus.worlds} says how many schedules.
 */
class ModuleWorldsTest {
  /** As many as are asked for, in schedules that take as long as a hundred small ones. */
  private static final int PROBES = 1_000;

  private static final int MODULES = 100;

  /** One schedule of so many is of full size; the others have a tenth of all. */
  private static final int LARGE = 50;

  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("probus.worlds", 40));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void inEverySchedule(long seed) throws InterruptedException {
    int share = seed % LARGE == 1 ? 1 : 10;
    play(seed, PROBES / share, MODULES / share, ProbeEngine.builder().workers(2).simulated(seed));
  }

  @Test
  void onRealThreads() throws InterruptedException {
    for (long seed = 1; seed <= 2; seed++) {
      play(seed, PROBES, MODULES, ProbeEngine.builder().workers(2));
    }
  }

  private void play(long seed, int probes, int modules, ProbeEngineBuilder builder)
      throws InterruptedException {
    Random random = new Random(seed);
    ProbeType[] types = ProbeType.values();
    answered.set(0);
    refused.set(0);
    for (int i = 0; i < modules; i++) {
      builder.module(module(i, modules, random));
    }
    for (ProbeType type : types) {
      builder.driver(asking(type, modules, random.nextLong()));
    }
    builder.moduleLoads(1 + random.nextInt(60), Duration.ofDays(1));
    try (ProbeEngine engine = builder.build()) {
      engine.start();
      for (int i = 0; i < probes; i++) {
        String type = types[random.nextInt(types.length)].name();
        engine.devices().appeared(Thing.named("d" + i, "t:" + type));
      }
      Settled settled = engine.settle(Duration.ofSeconds(60));
      String world = "seed " + seed + ", " + refused + " refused";
      assertThat(settled.complete()).as(world).isTrue();
      assertThat(settled.bound()).as(world).hasSize(probes);
      assertThat(answered).as(world).hasValueGreaterThanOrEqualTo(probes);
      List<String> loaded =
          engine.log().stream()
              .map(entry -> entry.event())
              .filter(ModuleEvent.Loading.class::isInstance)
              .map(event -> ((ModuleEvent.Loading) event).module())
              .toList();
      assertThat(loaded).as(world).doesNotHaveDuplicates();
    }
  }

  /** A probe that waits for a module, of a driver of one type. */
  private Actor asking(ProbeType type, int modules, long salt) {
    return Actor.doing(
            "asking " + type,
            "t:" + type,
            (device, probe) -> {
              int module = new Random(salt ^ device.name().hashCode()).nextInt(modules);
              await(probe.modules().request("m" + module));
            })
        .type(type);
  }

  private Loadable module(int number, int modules, Random random) {
    List<String> wanted = new ArrayList<>();
    List<Integer> work = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      wanted.add("m" + random.nextInt(modules));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      work.add(random.nextInt(modules));
    }
    return Loadable.starting(
        "m" + number,
        "",
        context -> {
          for (int other : work) {
            context.async(
                "part " + other,
                own -> {
                  own.pause(Duration.ofNanos(other * 1_000L));
                  await(own.modules().request("m" + other));
                });
          }
          for (String other : wanted) {
            await(context.modules().request(other));
          }
          return List.of();
        });
  }

  /** Whoever is refused goes on without. */
  private void await(ModuleRequest request) throws InterruptedException {
    try {
      ModuleAnswer answer = request.await();
      if (answer instanceof ModuleAnswer.Failed failed
          && !failed.cause().getMessage().contains("recursion")) {
        throw new IllegalStateException("failed: " + failed);
      }
      answered.incrementAndGet();
    } catch (IllegalStateException e) {
      if (e.getMessage().startsWith("failed")) {
        throw e;
      }
      refused.incrementAndGet();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PRECISE", "LINUX"})
  void aThousandDevicesOfOneKindAreOneLoad(Policy policy) throws InterruptedException {
    Loadable module =
        Loadable.starting(
            "m",
            "t:same",
            context -> {
              context.pause(Duration.ofMillis(10));
              return List.of(Actor.idle("d", "t:same"));
            });
    try (ProbeEngine engine =
        ProbeEngine.builder().policy(policy).simulated(7).module(module).build()) {
      engine.start();
      for (int i = 0; i < PROBES; i++) {
        engine.devices().appeared(Thing.named("d" + i, "t:same"));
      }
      assertThat(engine.settle().bound()).hasSize(PROBES);
      assertThat(engine.log())
          .filteredOn(entry -> entry.event() instanceof ModuleEvent.Loading)
          .hasSize(1);
    }
  }
}
