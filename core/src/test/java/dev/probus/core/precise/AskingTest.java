package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.driver.MissingResourceSignal;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a probe is answered when it requires or gets a resource, and what follows from it. */
class AskingTest {

  private static final ResourceKey<String> A = key("a");
  private static final ResourceKey<String> B = key("b");

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor reader(Actor.Deed deed) {
    return Actor.doing("reader", "t:x", deed);
  }

  @ParameterizedTest
  @EnumSource
  void aDeclaredNeedCostsNoCall(Mode mode) {
    Actor driver = reader((device, probe) -> seen.add(probe.require(A) + probe.require(B)));
    try (Stage stage = Stage.of(mode, driver.needs(A, B))) {
      stage.appear("x").settle();
      assertThat(stage.status("x").missing()).containsExactly(A, B);
      stage.publish(B).settle();
      assertThat(stage.status("x").probeCalls()).isZero();
      stage.publish(A).settle();
      assertThat(stage.status("x").probeCalls()).isEqualTo(1);
      assertThat(seen).containsExactly("ab");
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachRoundOfDiscoveryCostsOneCall(Mode mode) {
    Actor driver = reader((device, probe) -> seen.add(probe.require(A) + probe.require(B)));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").publish(key("other")).settle();
      stage.publish(A).settle();
      stage.publish(key("more")).settle();
      stage.publish(B).settle();
      assertThat(stage.life("x"))
          .containsExactly("Started", "Waiting", "Started", "Waiting", "Started", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSwallowedSignalDefersAllTheSame(Mode mode) {
    Actor driver =
        Actor.playing(
            "reader",
            "t:x",
            (device, probe) -> {
              try {
                probe.require(A);
              } catch (MissingResourceSignal swallowed) {
                seen.add(swallowed.key().name());
              }
              probe.publish(key("out"), "x");
              return probe.attempt() == 1 ? ProbeOutcome.rejected("no") : ProbeOutcome.bound();
            });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.WAITING);
      assertThat(stage.events(ResourceEvent.class)).isEmpty();
      stage.publish(A).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(seen).containsExactly("a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSignalOfTheDriversOwnDefersToo(Mode mode) {
    Actor driver =
        reader((device, probe) -> {
          if (probe.attempt() == 1) {
            throw new MissingResourceSignal(A);
          }
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").missing()).containsExactly(A);
      stage.publish(A).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSignalWrappedInAnotherExceptionDefers(Mode mode) {
    Actor driver =
        reader((device, probe) -> {
          try {
            probe.require(A);
          } catch (MissingResourceSignal signal) {
            throw new java.io.IOException("wrapped", signal);
          }
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").missing()).containsExactly(A);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRequiredIsDependedOn(Mode mode) {
    dependsOn(mode, reader((device, probe) -> seen.add(probe.require(A))), 2);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasGivenIsDependedOn(Mode mode) {
    dependsOn(mode, reader((device, probe) -> seen.add(probe.get(A).orElse("without"))), 3);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasGivenAndThenRequiredIsWaitedForWithoutACall(Mode mode) {
    dependsOn(mode, reader((device, probe) -> seen.add(twice(probe))), 2);
  }

  private static String twice(ProbeContext probe) {
    return probe.get(A).orElse("") + probe.require(A);
  }

  /** Binds, takes the resource away and gives it back. */
  private void dependsOn(Mode mode, Actor driver, int calls) {
    try (Stage stage = Stage.of(mode, driver)) {
      stage.publish(A).appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.withdraw(A)).isNotNull();
      stage.settle();
      assertThat(stage.events(ProbeEvent.Unbound.class)).hasSize(1);
      boolean without = seen.contains("without");
      assertThat(stage.state("x")).isEqualTo(without ? DeviceState.BOUND : DeviceState.WAITING);
      stage.publish(A).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.status("x").probeCalls()).isEqualTo(without ? 2 : calls);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAppearsAfterBindingChangesNothing(Mode mode) {
    Actor driver = reader((device, probe) -> seen.add(probe.get(A).orElse("without")));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      stage.publish(A).settle();
      stage.withdraw(A);
      stage.settle();
      assertThat(seen).containsExactly("without");
      assertThat(stage.life("x")).containsExactly("Started", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAnEarlierAttemptAskedForIsForgotten(Mode mode) {
    Actor driver =
        reader((device, probe) -> {
          if (probe.attempt() == 1) {
            probe.require(A);
          }
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      stage.publish(A).settle();
      var free = stage.withdraw(A);
      stage.settle();
      assertThat(free.toCompletableFuture()).isCompleted();
      assertThat(stage.life("x")).containsExactly("Started", "Waiting", "Started", "Bound");
    }
  }
}
