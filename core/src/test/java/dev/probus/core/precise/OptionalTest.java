package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.ProbeEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Resources that a driver can do without but prefers to wait for. */
class OptionalTest {

  private static final ResourceKey<String> O = key("o");
  private static final ResourceKey<String> P = key("p");
  private static final Duration SHORT = Duration.ofMillis(20);

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor driver(Actor.Deed deed) {
    return Actor.doing("d", "t:x", deed);
  }

  private Actor preferring(Duration wait) {
    return driver((device, probe) -> seen.add(probe.optional(O, wait).orElse("without")));
  }

  @ParameterizedTest
  @EnumSource
  void atTheDeadlineTheProbeRunsWithout(Mode mode) {
    try (Stage stage = Stage.of(mode, preferring(SHORT))) {
      stage.appear("x").settle();
      assertThat(seen).containsExactly("without");
      assertThat(stage.life("x"))
          .containsExactly("Started", "Waiting", "GoesWithout", "Started", "Bound");
      stage.publish(O).settle();
      assertThat(seen).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesInTimeIsGiven(Mode mode) {
    try (Stage stage = Stage.of(mode, preferring(Stage.LONG))) {
      stage.appear("x").publish(O).settle();
      assertThat(seen).containsExactly("o");
      stage.withdraw(O);
      stage.engine.never(O);
      stage.settle();
      assertThat(seen).containsExactly("o", "without");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWillNeverComeIsNotWaitedFor(Mode mode) {
    try (Stage stage = Stage.of(mode, preferring(Stage.LONG))) {
      stage.engine.never(O);
      stage.appear("x").settle();
      assertThat(stage.life("x")).containsExactly("Started", "Bound");
      assertThat(seen).containsExactly("without");
    }
  }

  @ParameterizedTest
  @EnumSource
  void neverEndsTheWait(Mode mode) {
    Stage[] self = new Stage[1];
    Actor other = Actor.doing("other", "t:y", (device, probe) -> probe.never(O));
    try (Stage stage = Stage.of(mode, preferring(Stage.LONG), other)) {
      self[0] = stage;
      stage.appear("x", "y").settle();
      assertThat(stage.events(ProbeEvent.GoesWithout.class)).allMatch(e -> e.known());
      assertThat(seen).containsExactly("without");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noWaitIsNoDeferral(Mode mode) {
    try (Stage stage = Stage.of(mode, preferring(Duration.ZERO))) {
      stage.appear("x").settle();
      assertThat(stage.life("x")).containsExactly("Started", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWaitWithoutEndIsPossible(Mode mode) throws InterruptedException {
    try (Stage stage = Stage.of(mode, preferring(ChronoUnit.FOREVER.getDuration()))) {
      stage.appear("x");
      assertThat(stage.engine.settle(SHORT).complete()).isFalse();
      assertThat(stage.state("x")).isEqualTo(DeviceState.WAITING);
      stage.publish(O).settle();
      assertThat(seen).containsExactly("o");
    }
  }

  @ParameterizedTest
  @EnumSource
  void askedBeforeWithoutWaitingItIsWaitedForStill(Mode mode) {
    Actor driver =
        driver((device, probe) -> {
          seen.add(probe.get(O).orElse("nothing"));
          seen.add(probe.optional(O, SHORT).orElse("without"));
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(seen).containsExactly("nothing", "nothing", "without");
    }
  }

  @ParameterizedTest
  @EnumSource
  void requiredAfterAWaitInVainItIsRequired(Mode mode) {
    Actor driver =
        driver((device, probe) -> {
          seen.add(probe.optional(O, SHORT).orElse("without"));
          seen.add(probe.require(O));
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(seen).containsExactly("without");
      assertThat(stage.status("x").missing()).containsExactly(O);
      stage.publish(O).settle();
      assertThat(seen).containsExactly("without", "o", "o");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeferralForItAfterAWaitInVainIsADeferral(Mode mode) {
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) ->
                probe.optional(O, SHORT).isPresent()
                    ? dev.probus.api.ProbeOutcome.bound()
                    : dev.probus.api.ProbeOutcome.deferred(O));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").probeCalls()).isEqualTo(2);
      stage.publish(O).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  /** The wait counts from the first question, however often the probe is called meanwhile. */
  @Test
  void theWaitIsNotBegunAnew() {
    Actor driver =
        driver((device, probe) -> {
          probe.require(P);
          seen.add(probe.optional(O, Duration.ofSeconds(5)).orElse("without"));
        });
    Actor clock =
        Actor.doing(
            "clock",
            "t:clock",
            (device, probe) ->
                probe.afterBind(
                    "tick",
                    work -> {
                      work.publish(P, "p");
                      work.pause(Duration.ofSeconds(4));
                      work.withdraw(P);
                      work.pause(Duration.ofSeconds(2));
                      work.publish(P, "p");
                    }));
    try (Stage stage = Stage.of(Mode.IN_ORDER, driver, clock)) {
      stage.appear("x", "clock").settle();
      assertThat(seen).containsExactly("without");
      assertThat(stage.engine.log().getLast().nanos()).isLessThan(Duration.ofSeconds(7).toNanos());
    }
  }

  /** A resource that comes and goes does not stretch the wait. */
  @Test
  void flappingDoesNotStretchTheWait() {
    ResourceKey<String> gate = key("gate");
    Actor driver =
        driver((device, probe) -> {
          seen.add(probe.optional(O, Duration.ofSeconds(5)).orElse("without"));
          probe.require(gate);
        });
    Actor clock =
        Actor.doing(
            "clock",
            "t:clock",
            (device, probe) ->
                probe.afterBind(
                    "tick",
                    work -> {
                      work.pause(Duration.ofSeconds(4));
                      work.publish(O, "o");
                      work.pause(Duration.ofMillis(10));
                      work.withdraw(O);
                      work.publish(gate, "gate");
                    }));
    try (Stage stage = Stage.of(Mode.IN_ORDER, driver, clock)) {
      stage.appear("x", "clock").settle();
      assertThat(seen).containsExactly("o", "without");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.engine.log().getLast().nanos()).isLessThan(Duration.ofSeconds(6).toNanos());
    }
  }

  /** What is withdrawn before the probe has run again is waited for as before, not for ever. */
  @ParameterizedTest
  @EnumSource
  void whatComesAndGoesBetweenProbesIsWaitedForAsBefore(Mode mode) {
    try (Stage stage = Stage.of(mode, preferring(Duration.ofMillis(300)))) {
      stage.appear("x");
      for (int i = 0; i < 20; i++) {
        stage.publish(O);
        stage.withdraw(O);
      }
      stage.settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsLostDuringTheProbeIsAskedForAnew(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) -> {
          seen.add(probe.optional(O, Duration.ofMillis(100)).orElse("without"));
          if (seen.getLast().equals("o")) {
            self[0].withdraw(O);
          }
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x");
      stage.publish(O).settle();
      assertThat(seen).endsWith("o", "without");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  /** It came when the probe had gone on without it: nobody has to wait for the probe. */
  @Test
  void whatAProbeGoesWithoutIsNotInItsUse() {
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) -> {
          if (probe.attempt() == 2) {
            self[0].publish(O);
            seen.add("free: " + self[0].withdraw(O).toCompletableFuture().isDone());
          }
          seen.add(probe.optional(O, SHORT).orElse("without"));
        });
    try (Stage stage = Stage.of(Mode.LENT, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(seen).containsExactly("free: true", "without");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aValueThatCameAndWentUnseenHoldsUpNobody(Mode mode) {
    ResourceKey<String> again = key("again");
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) -> {
          if (probe.attempt() == 2) {
            probe.require(again);
          }
          if (probe.attempt() == 3) {
            self[0].withdraw(O);
          }
          seen.add(probe.optional(O, SHORT).orElse("without"));
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      stage.publish(O).publish(again).settle();
      assertThat(seen.getLast()).isEqualTo("without");
      var free = stage.withdraw(O);
      stage.publish(O).settle();
      assertThat(free.toCompletableFuture()).isCompleted();
      assertThat(stage.status("x").state()).isEqualTo(DeviceState.BOUND);
    }
  }
}
