package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deferral by returned keys, and deferral without any. */
class DeferralTest {

  private static final ResourceKey<String> A = key("a");
  private static final ResourceKey<String> B = key("b");

  @ParameterizedTest
  @EnumSource
  void theLastOfTheKeysWakes(Mode mode) {
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) ->
                probe.attempt() == 1 ? ProbeOutcome.deferred(A, B) : ProbeOutcome.bound());
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").missing()).containsExactly(A, B);
      stage.publish(B).settle();
      stage.publish(key("c")).settle();
      assertThat(stage.status("x").probeCalls()).isEqualTo(1);
      stage.publish(A).settle();
      assertThat(stage.life("x")).containsExactly("Started", "Waiting", "Started", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPublishedDuringTheProbeWakesAtOnce(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) -> {
              if (probe.attempt() > 1) {
                return ProbeOutcome.bound();
              }
              self[0].publish(A);
              return ProbeOutcome.deferred(A);
            });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(stage.life("x")).containsExactly("Started", "Started", "Bound");
    }
  }

  /**
   * What the call before it named is not waited for any more, even if it has gone meanwhile: only
   * the driver knows whether it still needs that.
   */
  @ParameterizedTest
  @EnumSource
  void onlyWhatTheLastCallNamedIsWaitedFor(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) -> {
              if (probe.attempt() == 2) {
                self[0].withdraw(A);
                self[0].withdraw(B);
                self[0].publish(B); // and is there as soon as this call no longer uses the other
                return ProbeOutcome.deferred(B);
              }
              return probe.attempt() < 4 ? ProbeOutcome.deferred(A) : ProbeOutcome.bound();
            });
    try (Stage stage = Stage.of(mode, driver.needs(B))) {
      self[0] = stage;
      stage.publish(B).appear("x").settle();
      stage.publish(A).settle();
      assertThat(stage.life("x"))
          .containsExactly("Started", "Waiting", "Started", "Started", "Waiting");
      assertThat(stage.status("x").missing()).containsExactly(A);
      stage.publish(A).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  /** A deferral for what is there cannot be ended by its publication; it must not spin. */
  @ParameterizedTest
  @EnumSource
  void whoWaitsForWhatIsThereIsTriedAgainAtRestOnly(Mode mode) {
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) ->
                probe.attempt() < 3 ? ProbeOutcome.deferred(A) : ProbeOutcome.bound());
    try (Stage stage = Stage.of(mode, driver)) {
      stage.publish(A).appear("x").settle();
      assertThat(stage.life("x")).containsExactly("Started", "DeferredWithoutKey");
      stage.publish(B).settle();
      stage.publish(key("c")).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.status("x").probeCalls()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THREADS") // there each may be at rest first
  void withoutKeyOnlyProgressIsAReasonToTryAgain(Mode mode) {
    List<String> order = new ArrayList<>();
    Actor blind =
        Actor.playing(
            "blind",
            "t:x",
            (device, probe) -> {
              order.add("blind");
              return probe.attempt() < 3
                  ? ProbeOutcome.deferredWithoutKey("not yet")
                  : ProbeOutcome.bound();
            });
    Actor other = Actor.doing("other", "t:o*", (device, probe) -> order.add(device.name()));
    try (Stage stage = Stage.of(mode, blind, other)) {
      stage.appear("x").settle();
      stage.settle();
      assertThat(order).containsExactly("blind");
      assertThat(stage.settle().waiting().getFirst().explain())
          .contains("t/x waits for something that its driver blind does not name", "not yet");
      stage.appear("o1", "o2", "o3").settle();
      assertThat(order).containsExactly("blind", "o1", "o2", "o3", "blind");
      stage.publish(A).publish(B).settle();
      assertThat(order).hasSize(6);
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  /** Nor may it spin if it went without something else before. */
  @ParameterizedTest
  @EnumSource
  void whoWentWithoutAndWaitsForWhatIsThereDoesNotSpin(Mode mode) {
    Actor driver =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) -> {
              probe.optional(B, java.time.Duration.ofMillis(5));
              return ProbeOutcome.deferred(A);
            });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.publish(A).appear("x").settle();
      assertThat(stage.status("x").probeCalls()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoThatDeferWithoutKeyDoNotWakeEachOther(Mode mode) {
    Actor blind =
        Actor.playing("blind", "t:*", (device, probe) -> ProbeOutcome.deferredWithoutKey("hm"));
    try (Stage stage = Stage.of(mode, blind)) {
      stage.appear("x", "y").settle();
      assertThat(stage.status("x").probeCalls() + stage.status("y").probeCalls()).isEqualTo(2);
      stage.publish(A).settle();
      assertThat(stage.status("x").probeCalls() + stage.status("y").probeCalls()).isEqualTo(4);
      assertThat(stage.status("x").notes()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatBindsLetsTheOthersTryAgain(Mode mode) {
    Actor second =
        Actor.playing(
            "d",
            "t:*",
            (device, probe) ->
                probe.attempt() < 2
                    ? ProbeOutcome.deferredWithoutKey("second time")
                    : ProbeOutcome.bound());
    try (Stage stage = Stage.of(mode, second)) {
      stage.appear("x", "y").settle();
      stage.publish(A).settle();
      assertThat(stage.settle().allBound()).isTrue();
    }
  }
}
