package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.async.Domain;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.event.WorkEvent;
import dev.probus.core.ProbeEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ordered work of many devices at random in virtual time, some of which fail or go. */
@Timeout(120)
class OrderWorldsTest {

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void effectsComeInTheOrderInWhichWorkWasHandedOver(int seed) throws InterruptedException {
    List<String> once = new OrderWorld(seed).run();
    assertThat(new OrderWorld(seed).run()).as("seed %s once more", seed).isEqualTo(once);
  }

  /** One world. One strand runs at a time, so what it notes is in the order of what happens. */
  private static final class OrderWorld {
    /** A piece of ordered work. */
    private record Part(Domain domain, String device, int number) {}

    private static final List<Domain> DOMAINS = List.of(Domain.of("disks"), Domain.of("cards"));

    private final List<Part> handed = new ArrayList<>();
    private final List<Part> effects = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private final SplittableRandom random;
    private final String seed;

    OrderWorld(int seed) {
      this.seed = "seed " + seed;
      this.random = new SplittableRandom(seed);
    }

    List<String> run() throws InterruptedException {
      Actor sync = Actor.doing("sync", "t:s*", this::probe);
      Actor async = Actor.doing("async", "t:a*", this::probe).type(ProbeType.ASYNC);
      Actor child =
          Actor.doing(
              "child",
              "t:c*",
              (device, probe) -> probe.afterBind("boot", work -> work.pause(Duration.ofMillis(3))));
      var builder = ProbeEngine.builder().workers(2).simulated(random.nextInt(1, 1 << 20));
      try (Stage stage = Stage.of(builder, sync, async, child)) {
        for (int i = 0; i < 6; i++) {
          stage.appear((random.nextBoolean() ? "s" : "a") + i);
        }
        var _ = stage.engine.settle(Duration.ofMillis(random.nextInt(40)));
        for (String kind : List.of("s", "a")) {
          String name = kind + random.nextInt(6);
          lost.add(name);
          stage.gone(name);
        }
        stage.engine.awaitRest(Thing.idOf("a1"));
        stage.settle();
        check(stage);
      }
      return told;
    }

    private void check(Stage stage) {
      for (Domain domain : DOMAINS) {
        List<Part> order = handed.stream().filter(part -> part.domain.equals(domain)).toList();
        List<Part> done = effects.stream().filter(part -> part.domain.equals(domain)).toList();
        assertThat(done.stream().map(order::indexOf).toList()).as(seed).isSorted();
      }
      assertThat(effects).as(seed).doesNotHaveDuplicates().containsAll(unlost(handed));
      assertThat(stage.events(WorkEvent.Failed.class))
          .as(seed)
          .allSatisfy(failed -> assertThat(failed.cause()).hasMessage("planned"));
    }

    private List<Part> unlost(List<Part> parts) {
      return parts.stream().filter(part -> !lost.contains(part.device)).toList();
    }

    private void probe(Thing device, ProbeContext probe) {
      int parts = random.nextInt(4);
      int barrier = random.nextInt(3);
      probe.afterBind(
          "scan",
          work -> {
            for (int number = 0; number < parts; number++) {
              hand(work, new Part(DOMAINS.get(random.nextInt(2)), device.name(), number));
              work.pause(Duration.ofMillis(random.nextInt(10)));
            }
            List<Part> before = List.copyOf(handed);
            switch (barrier) {
              case 0 -> {
                work.awaitAll(DOMAINS.getFirst());
                assertOver(
                    before.stream().filter(p -> p.domain.equals(DOMAINS.getFirst())).toList());
              }
              case 1 -> {
                work.awaitRest(device.id());
                assertOver(before.stream().filter(p -> p.device.equals(device.name())).toList());
              }
              default -> work.awaitEarlier(DOMAINS.getLast());
            }
            told.add(device.name() + " passes " + barrier);
          });
    }

    private void assertOver(List<Part> parts) {
      assertThat(effects).as(seed).containsAll(unlost(parts));
    }

    private void hand(WorkContext work, Part part) {
      int takes = random.nextInt(30);
      boolean fails = random.nextInt(12) == 0;
      handed.add(part);
      work.inOrder(
          part.domain,
          "part " + part.number,
          context -> {
            context.pause(Duration.ofMillis(takes));
            if (fails) {
              lost.add(part.device);
              throw new IllegalStateException("planned");
            }
            return part;
          },
          this::effect);
    }

    private void effect(Part part, WorkContext work) throws InterruptedException {
      work.pause(Duration.ofMillis(random.nextInt(5)));
      effects.add(part);
      told.add("effect of " + part);
      work.add(Thing.named("c" + part.device + part.number));
    }
  }
}
