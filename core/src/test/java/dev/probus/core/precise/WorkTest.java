package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.driver.Work;
import dev.probus.api.driver.WorkContext;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.event.WorkEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that goes on after a probe. */
class WorkTest {

  private static final ResourceKey<String> A = key("a");

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor working(Work... works) {
    return Actor.doing(
            "d",
            "t:x",
            (device, probe) -> {
              probe.owns(() -> seen.add("closed"));
              for (int i = 0; i < works.length; i++) {
                probe.afterBind("work" + i, works[i]);
              }
            })
        .onRemove(device -> seen.add("removed"));
  }

  private Actor user() {
    return Actor.doing("user", "t:u", (device, probe) -> seen.add("used"))
        .needs(A)
        .onRemove(device -> seen.add("unused"));
  }

  @ParameterizedTest
  @EnumSource
  void itsPublicationWakes(Mode mode) {
    try (Stage stage = Stage.of(mode, working(work -> work.publish(A, "a")), user())) {
      stage.appear("u", "x").settle();
      assertThat(seen).containsExactly("used");
      assertThat(stage.status("x").published()).containsExactly(A);
      stage.gone("x");
      stage.settle();
      assertThat(seen).containsExactly("used", "unused", "removed", "closed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itMayWithdrawWhatItPublished(Mode mode) {
    Work flapping =
        work -> {
          work.publish(A, "a");
          work.withdraw(A);
          work.withdraw(key("other"));
          work.publish(A, "b");
          work.never(key("never"));
        };
    try (Stage stage = Stage.of(mode, working(flapping), user())) {
      stage.publish(key("other")).appear("u", "x").settle();
      assertThat(seen).endsWith("used");
      assertThat(stage.events(ResourceEvent.Withdrawn.class)).hasSize(1);
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsFailureUnbindsOnce(Mode mode) {
    Work failing =
        work -> {
          work.publish(A, "a");
          work.owns(() -> seen.add("closed first"));
          throw new OutOfMemoryError("not really");
        };
    try (Stage stage = Stage.of(mode, working(failing, failing), user())) {
      stage.appear("u", "x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.FAILED);
      assertThat(stage.status("x").failure()).get().isInstanceOf(OutOfMemoryError.class);
      assertThat(stage.events(ProbeEvent.Unbinding.class).filter(e -> e.driver().equals("d")))
          .hasSize(1)
          .allMatch(e -> e.cause() instanceof UnbindCause.WorkFailed);
      assertThat(seen).contains("removed").endsWith("closed first", "closed");
      assertThat(stage.state("u")).isEqualTo(DeviceState.WAITING);
      stage.engine.register(Actor.idle("other", "t:x"));
      stage.settle();
      assertThat(stage.status("x").driver()).contains("other");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsInterruptedAndAwaitedBeforeAnythingIsReleased(Mode mode) throws Exception {
    Work endless =
        work -> {
          try {
            work.pause(Stage.LONG);
          } finally {
            work.owns(() -> seen.add("closed late"));
            work.publish(A, "too late");
            seen.add("ended");
          }
        };
    try (Stage stage = Stage.of(mode, working(endless), user())) {
      stage.appear("u", "x");
      assertThat(stage.engine.settle(java.time.Duration.ofMillis(30)).complete()).isFalse();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      stage.gone("x");
      stage.settle();
      assertThat(seen).containsExactly("ended", "removed", "closed late", "closed");
      assertThat(stage.events(WorkEvent.Cancelled.class)).hasSize(1);
      assertThat(stage.events(ResourceEvent.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatItThrowsWhenCancelledIsNoted(Mode mode) throws Exception {
    Work clumsy =
        work -> {
          try {
            work.pause(Stage.LONG);
          } catch (InterruptedException e) {
            throw new IllegalStateException("clumsy", e);
          }
        };
    try (Stage stage = Stage.of(mode, working(clumsy))) {
      stage.appear("x");
      stage.engine.settle(java.time.Duration.ofMillis(10));
      stage.gone("x");
      stage.settle();
      assertThat(stage.events(ProbeEvent.ReleaseFailed.class)).hasSize(1);
      assertThat(stage.events(WorkEvent.Cancelled.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsStartedOnlyOnceTheProbeHasBound(Mode mode) {
    Actor rejecting =
        Actor.playing(
            "d",
            "t:x",
            (device, probe) -> {
              probe.afterBind("never", work -> seen.add("worked"));
              return dev.probus.api.ProbeOutcome.rejected("no");
            });
    try (Stage stage = Stage.of(mode, rejecting)) {
      stage.appear("x").settle();
      assertThat(seen).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsContextEndsWithIt(Mode mode) {
    List<WorkContext> kept = new CopyOnWriteArrayList<>();
    try (Stage stage = Stage.of(mode, working(kept::add))) {
      stage.appear("x").settle();
      WorkContext work = kept.getFirst();
      List<Runnable> uses =
          List.of(
              () -> work.publish(A, "a"),
              () -> work.withdraw(A),
              () -> work.never(A),
              () -> work.add(Thing.named("child")),
              () -> work.owns(() -> {}));
      for (Runnable use : uses) {
        assertThatIllegalStateException().isThrownBy(use::run).withMessageContaining("work0");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void firmwareIsFound(Mode mode) {
    Work reading = work -> seen.add(new String(work.firmware("sof.ri")));
    var builder = mode.builder().firmware(name -> name.getBytes());
    try (Stage stage = Stage.of(builder, working(reading))) {
      stage.appear("x").settle();
      assertThat(seen).containsExactly("sof.ri");
    }
    try (Stage stage = Stage.of(mode, working(reading))) {
      stage.appear("x").settle();
      assertThat(stage.status("x").failure()).get().asString().contains("sof.ri");
    }
  }
}
