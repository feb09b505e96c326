package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.BusName;
import dev.probus.api.Device;
import dev.probus.api.DeviceId;
import dev.probus.api.Modalias;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.async.Domain;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Barriers over a part of the devices. */
class RegionTest {
  private static final ResourceKey<String> READY = key("all ready");
  private static final ResourceKey<String> NOWHERE = key("nowhere");

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private static final Actor.Deed SLOW =
      (device, probe) -> probe.afterBind("boot", work -> work.pause(Duration.ofMillis(30)));

  /** Has two children, one of which waits for ever; says when all below is at rest. */
  private Actor controller() {
    return Actor.doing(
        "controller",
        "t:root",
        (device, probe) -> {
          probe.add(Thing.named("child1"));
          probe.add(Thing.named("child2"));
          probe.afterBind(
              "wait",
              work -> {
                work.add(Thing.named("child3"));
                work.awaitRest(Thing.idOf("root"));
                work.publish(READY, "ready");
              });
        });
  }

  private Actor child() {
    return Actor.doing(
        "child",
        "t:child*",
        (device, probe) -> {
          if (device.name().equals("child2")) {
            probe.require(NOWHERE);
          }
          probe.afterBind(
              "boot",
              work -> {
                work.pause(Duration.ofMillis(20));
                seen.add(device.name() + " up");
              });
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatADriverAddedIsAwaitableByItsWork(Mode mode) {
    Actor user = Actor.doing("user", "t:user", (device, probe) -> seen.add("used")).needs(READY);
    try (Stage stage = Stage.of(mode, controller(), child(), user)) {
      stage.appear("user", "root").settle();
      assertThat(seen).containsExactlyInAnyOrder("child1 up", "child3 up", "used");
      assertThat(seen).last().isEqualTo("used");
      assertThat(stage.state("child2")).isEqualTo(DeviceState.WAITING);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"THREADS", "LENT"})
  void whatGoesOnElsewhereIsNotWaitedFor(Mode mode) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Actor elsewhere =
        Actor.doing(
            "other", "t:other", (device, probe) -> probe.afterBind("endless", work -> end.await()));
    Actor slow = Actor.doing("slow", "t:*", SLOW);
    try (Stage stage = Stage.of(mode, elsewhere, controller(), child(), slow)) {
      stage.appear("other", "root");
      stage.engine.awaitRest(Thing.idOf("root"));
      assertThat(seen).containsExactlyInAnyOrder("child1 up", "child3 up");
      assertThat(stage.engine.snapshot().settled()).isFalse();
      end.countDown();
      stage.settle();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoNamesItAsItsParentIsBelowADevice(Mode mode) throws InterruptedException {
    try (Stage stage = Stage.of(mode, new AnyDriver(seen))) {
      stage.appear("root");
      stage
          .engine
          .devices()
          .appeared(new Leaf(Thing.idOf("leaf"), Optional.of(Thing.idOf("root"))));
      stage.engine.awaitRest(Thing.idOf("root"));
      assertThat(seen).containsExactlyInAnyOrder("root", "leaf");
    }
  }

  @ParameterizedTest
  @EnumSource
  void parentsThatAreACircleDoNoHarm(Mode mode) throws InterruptedException {
    DeviceId a = Thing.idOf("a");
    DeviceId b = Thing.idOf("b");
    try (Stage stage = Stage.of(mode, new AnyDriver(seen))) {
      stage.engine.devices().appeared(new Leaf(a, Optional.of(b)));
      stage.engine.devices().appeared(new Leaf(b, Optional.of(a)));
      stage.engine.devices().appeared(new Leaf(Thing.idOf("c"), Optional.of(a)));
      stage.appear("root");
      stage.engine.awaitRest(Thing.idOf("root"));
      stage.engine.awaitRest(a);
      assertThat(seen).contains("a", "b", "c");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWaitWithADeadlineIsNoRest(Mode mode) throws InterruptedException {
    Actor patient =
        Actor.doing(
            "patient",
            "t:x",
            (device, probe) -> {
              probe.optional(NOWHERE, Duration.ofMillis(40));
              seen.add("went without");
            });
    try (Stage stage = Stage.of(mode, patient)) {
      stage.appear("x");
      stage.engine.awaitRest(Thing.idOf("x"));
      assertThat(seen).containsExactly("went without");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceThatNobodyKnowsIsAtRest(Mode mode) throws InterruptedException {
    try (Stage stage = Stage.of(mode)) {
      stage.engine.awaitRest(Thing.idOf("nobody"));
      stage.engine.awaitRest(BusName.of("nothing"));
      assertThat(stage.engine.snapshot().devices()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofABusThatIsStillToScanTheCallToComeCounts(Mode mode) throws InterruptedException {
    try (Stage stage = Stage.of(mode.builder().bus(new LateBus()), new AnyDriver(seen))) {
      stage.engine.awaitRest(BusName.of("late"));
      assertThat(seen).containsExactly("one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProbeMayNotWaitForAPartEither(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) ->
                assertThatIllegalStateException()
                    .isThrownBy(() -> self[0].engine.awaitRest(Thing.idOf("y"))));
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(stage.status("x").failure()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoWorksOfOneTreeThatWaitForItsRestAreACircle(Mode mode) {
    Actor both =
        Actor.doing(
            "d",
            "t:x",
            (device, probe) -> {
              for (String name : List.of("one", "two")) {
                probe.afterBind(
                    name,
                    work -> {
                      try {
                        work.awaitRest(Thing.idOf("x"));
                        seen.add("waited");
                      } catch (IllegalStateException circle) {
                        seen.add(circle.getMessage());
                      }
                    });
              }
            });
    try (Stage stage = Stage.of(mode, both)) {
      stage.appear("x").settle();
      assertThat(seen).hasSize(2).contains("waited");
      assertThat(seen.getFirst())
          .matches(
              "work '(one|two)' of t/x waits for all that goes on below t/x, of which work"
                  + " '(one|two)' of t/x is part, which waits for all that goes on below t/x, of"
                  + " which work '(one|two)' of t/x is part");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsForItsTurnBehindOneThatWaitsForItIsTold(Mode mode) {
    Domain domain = Domain.of("d");
    Actor driver =
        Actor.doing(
            "d",
            "t:*",
            (device, probe) ->
                probe.inOrder(
                    domain,
                    "scan",
                    work -> {
                      work.pause(Duration.ofMillis(20)); // until both have been handed over
                      if (device.name().equals("first")) {
                        work.awaitRest(Thing.idOf("second"));
                      }
                      return device.name();
                    },
                    (found, work) -> seen.add(found)));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("first", "second").settle();
      assertThat(stage.events(WorkEvent.Failed.class))
          .singleElement()
          .satisfies(failed -> assertThat(failed.cause()).hasMessageContaining("earlier work"));
    }
  }

  @Test
  void unbindingInterruptsAWait() throws InterruptedException {
    CountDownLatch waits = new CountDownLatch(1);
    Actor endless =
        Actor.doing(
            "endless",
            "t:child",
            (device, probe) -> probe.afterBind("endless", work -> work.pause(Stage.LONG)));
    Actor root =
        Actor.doing(
            "d",
            "t:root",
            (device, probe) -> {
              probe.add(Thing.named("child"));
              probe.afterBind(
                  "wait",
                  work -> {
                    waits.countDown();
                    assertThatThrownBy(() -> work.awaitRest(Thing.idOf("root")))
                        .isInstanceOf(InterruptedException.class);
                    seen.add("interrupted");
                  });
            });
    try (Stage stage = Stage.of(Mode.THREADS, endless, root)) {
      stage.appear("root");
      waits.await();
      stage.gone("root");
      stage.settle();
      assertThat(seen).containsExactly("interrupted");
    }
  }

  /** Takes every device, and says so. */
  private record AnyDriver(List<String> seen) implements Driver<Device> {
    @Override
    public String name() {
      return "any";
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of("t:*");
    }

    @Override
    public ProbeType type() {
      return ProbeType.ASYNC;
    }

    @Override
    public ProbeOutcome probe(Device device, ProbeContext probe) {
      probe.afterBind(
          "boot",
          work -> {
            work.pause(Duration.ofMillis(device.id().name().equals("leaf") ? 60 : 20));
            seen.add(device.id().name());
          });
      return ProbeOutcome.bound();
    }
  }

  private record Leaf(DeviceId id, Optional<DeviceId> parent) implements Device {
    @Override
    public List<Modalias> modaliases() {
      return List.of(Modalias.of("t:" + id.name()));
    }
  }

  /** Finds its device some time after it has been started. */
  private static final class LateBus implements Bus<Device> {
    @Override
    public BusName name() {
      return BusName.of("late");
    }

    @Override
    public void start(BusContext<? super Device> context) {
      context.after(
          Duration.ofMillis(30),
          () -> context.appeared(new Leaf(DeviceId.of("late", "one"), Optional.empty())));
    }
  }
}
