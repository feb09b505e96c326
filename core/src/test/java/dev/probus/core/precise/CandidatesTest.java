package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.DriverEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which driver is tried when. */
class CandidatesTest {

  private static final ResourceKey<String> A = key("a");

  private final List<String> tried = new CopyOnWriteArrayList<>();

  private Actor rejecting(String name, String pattern) {
    return Actor.playing(
        name,
        pattern,
        (device, probe) -> {
          tried.add(name);
          return ProbeOutcome.rejected("not mine");
        });
  }

  private Actor taking(String name, String pattern) {
    return Actor.doing(name, pattern, (device, probe) -> tried.add(name));
  }

  private static Thing codec() {
    return Thing.named("x", "t:exact", "t:hdmi", "t:generic");
  }

  @ParameterizedTest
  @EnumSource
  void modaliasByModaliasAndThenByRegistration(Mode mode) {
    try (Stage stage =
        Stage.of(
            mode,
            rejecting("generic", "t:generic"),
            rejecting("any", "t:*"),
            rejecting("exact", "t:exact"),
            taking("last", "t:gen*"))) {
      stage.appear(codec()).settle();
      assertThat(tried).containsExactly("any", "exact", "generic", "last");
      assertThat(stage.status("x").matched()).get().asString().isEqualTo("t:generic");
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnyTheDeviceIsUnmatchedAndSaysWhy(Mode mode) {
    try (Stage stage = Stage.of(mode, rejecting("r", "t:hdmi"))) {
      stage.appear(codec()).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
      assertThat(stage.status("x").notes()).containsExactly("r rejected it: not mine");
      assertThat(stage.events(DeviceEvent.Unmatched.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstFailureIsTheDevices(Mode mode) {
    Actor first = Actor.playing("a", "t:*", (d, p) -> ProbeOutcome.failed(new Exception("first")));
    Actor second =
        Actor.playing("b", "t:*", (d, p) -> ProbeOutcome.failed(new Exception("second")));
    try (Stage stage = Stage.of(mode, first, second, rejecting("c", "t:*"))) {
      stage.appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.FAILED);
      assertThat(stage.status("x").failure()).get().asString().contains("first");
      assertThat(tried).containsExactly("c");
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAFailureTheNextCandidateMayTakeIt(Mode mode) {
    Actor first = Actor.playing("a", "t:*", (d, p) -> ProbeOutcome.failed(new Exception("no")));
    try (Stage stage = Stage.of(mode, first, taking("b", "t:*"))) {
      stage.appear("x").settle();
      assertThat(stage.status("x").driver()).contains("b");
      assertThat(stage.status("x").failure()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDriverThatComesLaterIsTried(Mode mode) {
    try (Stage stage = Stage.of(mode, rejecting("r", "t:*"))) {
      stage.appear(codec()).settle();
      stage.engine.register(taking("late", "t:hdmi"));
      stage.settle();
      assertThat(tried).containsExactly("r", "late");
      assertThat(stage.status("x").driver()).contains("late");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBetterDriverTakesADeviceThatWaitsButNoneThatIsBound(Mode mode) {
    Actor generic = taking("generic", "t:generic");
    try (Stage stage = Stage.of(mode, generic.needs(A))) {
      stage.appear(codec()).settle();
      stage.engine.register(taking("worse", "t:generic"));
      stage.settle();
      assertThat(stage.status("x").driver()).contains("generic");
      stage.engine.register(taking("hdmi", "t:hdmi"));
      stage.settle();
      assertThat(stage.status("x").driver()).contains("hdmi");
      stage.engine.register(taking("exact", "t:exact"));
      stage.publish(A).settle();
      assertThat(tried).containsExactly("hdmi");
    }
  }

  /** What is registered while another driver is being called must not be overlooked. */
  @ParameterizedTest
  @EnumSource
  void aBetterDriverThatComesDuringARejectionIsTried(Mode mode) {
    betterMeanwhile(mode, ProbeOutcome.rejected("no"));
  }

  @ParameterizedTest
  @EnumSource
  void aBetterDriverThatComesDuringADeferralIsTried(Mode mode) {
    betterMeanwhile(mode, ProbeOutcome.deferred(A));
  }

  @ParameterizedTest
  @EnumSource
  void aBetterDriverThatComesDuringABlindDeferralIsTried(Mode mode) {
    betterMeanwhile(mode, ProbeOutcome.deferredWithoutKey("hm"));
  }

  private void betterMeanwhile(Mode mode, ProbeOutcome outcome) {
    Stage[] self = new Stage[1];
    Actor generic =
        Actor.playing(
            "generic",
            "t:generic",
            (device, probe) -> {
              self[0].engine.register(taking("exact", "t:exact"));
              return outcome;
            });
    try (Stage stage = Stage.of(mode, generic)) {
      self[0] = stage;
      stage.appear(codec()).settle();
      assertThat(stage.status("x").driver()).contains("exact");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBetterDriverThatCameMeanwhileGetsTheDeviceOnceItIsUnbound(Mode mode) {
    try (Stage stage = Stage.of(mode, taking("generic", "t:generic").needs(A))) {
      stage.publish(A).appear(codec()).settle();
      stage.engine.register(taking("exact", "t:exact"));
      stage.settle();
      assertThat(stage.status("x").driver()).contains("generic");
      stage.withdraw(A);
      stage.settle();
      assertThat(stage.status("x").driver()).contains("exact");
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneNameIsOneDriver(Mode mode) {
    try (Stage stage = Stage.of(mode, taking("d", "t:x"), taking("d", "t:y"))) {
      stage.appear("x", "y").settle();
      assertThat(stage.state("y")).isEqualTo(DeviceState.UNMATCHED);
      assertThat(stage.events(DriverEvent.Refused.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void rebindTriesWhateverWasTriedBefore(Mode mode) {
    Actor moody =
        Actor.playing(
            "moody",
            "t:x",
            (device, probe) -> {
              tried.add("moody");
              return tried.size() == 1 ? ProbeOutcome.rejected("no") : ProbeOutcome.bound();
            });
    try (Stage stage = Stage.of(mode, moody)) {
      stage.appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
      stage.engine.rebind(Thing.idOf("x"));
      stage.settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      stage.engine.rebind(Thing.idOf("x"));
      stage.settle();
      assertThat(tried).hasSize(2);
    }
  }
}
