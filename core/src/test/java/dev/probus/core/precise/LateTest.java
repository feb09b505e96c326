package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Optional resources that come after the driver has bound without them. */
class LateTest {

  private static final ResourceKey<String> A = key("a");
  private static final ResourceKey<String> B = key("b");
  private static final ResourceKey<String> C = key("c");
  private static final Duration SHORT = Duration.ofMillis(20);

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor driver(Actor.Deed deed) {
    return Actor.doing("d", "t:x", deed);
  }

  private Actor listening(Duration wait) {
    return driver((device, probe) ->
        seen.add(probe.optional(A, wait, late -> seen.add("late " + late)).orElse("without")));
  }

  @ParameterizedTest
  @EnumSource
  void whoWentWithoutIsToldOnceAndDependsOnIt(Mode mode) {
    try (Stage stage = Stage.of(mode, listening(SHORT))) {
      stage.appear("x").settle();
      stage.publish(A).settle();
      assertThat(seen).containsExactly("without", "late a");
      assertThat(stage.events(ProbeEvent.ArrivedLate.class)).hasSize(1);
      stage.engine.never(B);
      var free = stage.withdraw(A);
      stage.settle();
      assertThat(free.toCompletableFuture()).isCompleted();
      assertThat(stage.events(ProbeEvent.Unbinding.class).map(ProbeEvent.Unbinding::cause))
          .containsExactly(new UnbindCause.ResourceLost(A));
      assertThat(seen).containsExactly("without", "late a", "without");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      stage.publish(A).settle();
      assertThat(seen).endsWith("late a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoNeverWaitedIsToldToo(Mode mode) {
    try (Stage stage = Stage.of(mode, listening(Duration.ZERO))) {
      stage.appear("x").settle();
      stage.publish(A).settle();
      assertThat(seen).containsExactly("without", "late a");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesBetweenTheQuestionAndTheBindingIsTold(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) -> {
          probe.optional(A, Duration.ZERO, late -> seen.add("late " + late));
          self[0].publish(A);
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(seen).containsExactly("late a");
      assertThat(stage.life("x")).containsExactly("Started", "Bound", "ArrivedLate");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesDuringALateCallIsToldAfterIt(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) -> {
          probe.optional(A, SHORT);
          probe.optional(B, SHORT, late -> seen.add("late " + late));
          probe.optional(
              C,
              SHORT,
              late -> {
                self[0].publish(A).publish(B);
                seen.add("late " + late);
              });
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      stage.publish(C).settle();
      assertThat(seen).containsExactly("late c", "late b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWithdrawnDuringTheLateCallUnbinds(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        driver((device, probe) ->
            probe.optional(
                A,
                Duration.ZERO,
                late -> {
                  seen.add("late");
                  if (seen.size() == 1) {
                    self[0].withdraw(A);
                    self[0].publish(A);
                  }
                }));
    try (Stage stage = Stage.of(mode, driver.onRemove(device -> seen.add("removed")))) {
      self[0] = stage;
      stage.appear("x").settle();
      stage.publish(A).settle();
      assertThat(seen).startsWith("late", "removed");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  /**
   * Two that use each other could not be unbound in order; so the one that came first is not told.
   */
  @ParameterizedTest
  @EnumSource
  void nobodyIsToldOfWhatDependsOnItself(Mode mode) {
    Actor first =
        driver((device, probe) -> {
          probe.publish(A, "a");
          probe.add(Thing.named("child"));
          probe.optional(A, Duration.ZERO, late -> seen.add("own"));
          probe.optional(B, Duration.ZERO, late -> seen.add("of its user"));
          probe.optional(C, Duration.ZERO, late -> seen.add("of its child"));
        });
    Actor user = Actor.doing("user", "t:user", (device, probe) -> probe.publish(B, "b")).needs(A);
    Actor child = Actor.doing("child", "t:child", (device, probe) -> probe.publish(C, "c"));
    try (Stage stage = Stage.of(mode, first, user, child)) {
      stage.appear("x", "user").settle();
      assertThat(stage.settle().bound()).hasSize(3);
      stage.gone("x");
      stage.settle();
      assertThat(stage.engine.snapshot().devices()).hasSize(1);
      assertThat(seen).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLateCallThatThrowsFailsTheDevice(Mode mode) {
    Actor driver =
        driver((device, probe) -> {
          probe.owns(() -> seen.add("closed"));
          probe.optional(
              A,
              Duration.ZERO,
              late -> {
                throw new StackOverflowError("late");
              });
        });
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      stage.publish(A).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.FAILED);
      assertThat(stage.status("x").failure()).get().isInstanceOf(StackOverflowError.class);
      assertThat(seen).containsExactly("closed");
    }
  }
}
