package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.ProbeType;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.ProbeEngine;
import dev.probus.core.Settled;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.RunningCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Drivers that do not return, and threads that must not wait. */
@Timeout(60)
class HangTest {

  private final CountDownLatch release = new CountDownLatch(1);
  private final CountDownLatch hanging = new CountDownLatch(1);

  private Actor stuck(ProbeType type) {
    return Actor.doing("stuck", "t:x", (device, probe) -> hangHere()).type(type);
  }

  private void hangHere() throws InterruptedException {
    hanging.countDown();
    release.await();
  }

  /** None of them said that it blocks, and there is one lane: they would wait for ever. */
  @Test
  void driversThatBlockUnannouncedDoNotHoldUpWhatTheyWaitFor() throws Exception {
    int devices = 6;
    CyclicBarrier all = new CyclicBarrier(devices + 1);
    Actor waits = Actor.doing("waits", "t:*", (device, probe) -> all.await()).type(ProbeType.ASYNC);
    try (Stage stage = Stage.of(ProbeEngine.builder().workers(1), waits)) {
      stage.appear("a", "b", "c", "d", "e", "f");
      all.await();
      assertThat(stage.settle().allBound()).isTrue();
      stage.appear("g", "h", "i", "j", "k", "l");
      all.await();
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  /** A lane that is held up by one driver does not hold up those of another. */
  @Test
  void aSyncDriverThatHangsLeavesTheOnlyLaneToNobody() throws Exception {
    CountDownLatch probed = new CountDownLatch(1);
    Actor other =
        Actor.doing("other", "t:o", (device, probe) -> probed.countDown()).type(ProbeType.ASYNC);
    try (Stage stage = Stage.of(ProbeEngine.builder().workers(1), stuck(ProbeType.SYNC), other)) {
      stage.appear("x");
      hanging.await();
      stage.appear("o");
      probed.await();
      assertThat(stage.state("x")).isEqualTo(DeviceState.PROBING);
      release.countDown();
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsNamedWhileItHangsAndHoldsUpNoOther(ProbeType type) throws InterruptedException {
    var builder = Mode.THREADS.builder().hangAfter(Duration.ofMillis(20));
    ProbeType otherType = type == ProbeType.SYNC ? ProbeType.ASYNC : type;
    Actor other = Actor.idle("other", "t:o").type(otherType);
    try (Stage stage = Stage.of(builder, stuck(type), other)) {
      stage.appear("x", "o");
      hanging.await();
      Settled settled = stage.engine.settle(Duration.ofMillis(200));
      assertThat(settled.complete()).isFalse();
      assertThat(settled.snapshot().settled()).isFalse();
      assertThat(stage.state("o")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.state("x")).isEqualTo(DeviceState.PROBING);
      RunningCall call = settled.snapshot().running().getFirst();
      assertThat(call.driver() + " " + call.call()).isEqualTo("stuck probe");
      assertThat(call.stack()).anyMatch(frame -> frame.getMethodName().equals("hangHere"));
      List<ProbeEvent.Hanging> told = stage.events(ProbeEvent.Hanging.class).toList();
      assertThat(told).allMatch(event -> event.device().equals(Thing.idOf("x")));
      ProbeEvent.Hanging event = told.getLast();
      assertThat(event.atLeast()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
      assertThat(event.stack()).anyMatch(frame -> frame.getMethodName().equals("hangHere"));
      release.countDown();
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  @Test
  void aShortCallIsNoHang() {
    var builder = Mode.IN_ORDER.builder().hangAfter(Duration.ofSeconds(4));
    Actor slow =
        Actor.doing("slow", "t:x", (device, probe) -> probe.modules().request("none").await());
    Actor work =
        Actor.doing(
            "work",
            "t:y",
            (device, probe) -> probe.afterBind("w", w -> w.pause(Duration.ofSeconds(15))));
    try (Stage stage = Stage.of(builder, slow, work)) {
      stage.appear("y", "x").settle();
      assertThat(stage.events(ProbeEvent.Hanging.class)).isEmpty();
    }
  }

  /** Closing does not wait for ever, and what hangs is undone when it returns after all. */
  @Test
  void closingGoesOnWithoutIt() throws InterruptedException {
    List<Thread> threads = new CopyOnWriteArrayList<>();
    Actor stuck =
        Actor.doing(
                "stuck",
                "t:x",
                (device, probe) -> {
                  threads.add(Thread.currentThread());
                  hangHere();
                })
            .onRemove(device -> threads.add(Thread.currentThread()));
    var builder = Mode.THREADS.builder().closeWithin(Duration.ofMillis(50));
    Stage stage = Stage.of(builder, stuck);
    stage.appear("x");
    hanging.await();
    stage.close();
    assertThat(threads).hasSize(1);
    release.countDown();
    threads.getFirst().join(10_000);
    assertThat(threads.getFirst().isAlive()).as("the lane ends with its last call").isFalse();
    assertThat(stage.life("x")).containsExactly("Started", "Undone");
    assertThat(threads).as("removed").hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aDriverCannotWaitForItself(Mode mode) {
    Stage[] self = new Stage[1];
    List<String> seen = new CopyOnWriteArrayList<>();
    Runnable uses =
        () -> {
          seen.add("used");
          assertThatIllegalStateException().isThrownBy(() -> self[0].engine.settle());
          assertThatIllegalStateException().isThrownBy(() -> self[0].engine.awaitRest());
          assertThatIllegalStateException().isThrownBy(() -> self[0].engine.close());
          assertThat(self[0].engine.snapshot().settled()).isFalse();
          seen.add("refused");
        };
    Actor driver =
        Actor.doing(
                "d",
                "t:x",
                (device, probe) -> {
                  uses.run();
                  probe.modules().request("m").await();
                  probe.optional(key("o"), Duration.ZERO, late -> uses.run());
                  probe.afterBind("work", work -> uses.run());
                })
            .onRemove(device -> uses.run());
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context -> {
              uses.run();
              return List.of();
            });
    try (Stage stage = Stage.of(mode.builder().module(module), driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      stage.publish(key("o")).settle();
      assertThat(stage.settle().allBound()).isTrue();
      stage.gone("x");
      stage.settle();
      assertThat(seen).hasSize(10).filteredOn("refused"::equals).hasSize(5);
    }
  }

  /** Its calls run in no lane, but on a thread of their own. */
  @ParameterizedTest
  @EnumSource
  void norCanADriverThatBlocks(Mode mode) {
    Stage[] self = new Stage[1];
    List<String> seen = new CopyOnWriteArrayList<>();
    Actor driver =
        Actor.doing(
                "d",
                "t:x",
                (device, probe) -> {
                  assertThatIllegalStateException().isThrownBy(() -> self[0].engine.awaitRest());
                  seen.add("refused");
                })
            .type(ProbeType.BLOCKING);
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x");
      assertThat(stage.settle().allBound()).isTrue();
      assertThat(seen).containsExactly("refused");
    }
  }

  /** Asked for from outside: nothing else runs meanwhile. */
  @ParameterizedTest
  @EnumSource
  void norCanAModuleThatStarts(Mode mode) {
    Stage[] self = new Stage[1];
    List<String> seen = new CopyOnWriteArrayList<>();
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context -> {
              assertThatIllegalStateException().isThrownBy(() -> self[0].engine.awaitRest());
              seen.add("refused");
              return List.of();
            });
    try (Stage stage = Stage.of(mode.builder().module(module))) {
      self[0] = stage;
      var request = stage.engine.modules().request("m");
      stage.settle();
      assertThat(request.answer()).get().isInstanceOf(ModuleAnswer.Loaded.class);
      assertThat(seen).containsExactly("refused");
    }
  }

  @Test
  void whoSettlesCanBeInterrupted() throws InterruptedException {
    List<Object> result = new CopyOnWriteArrayList<>();
    try (Stage stage = Stage.of(Mode.THREADS, stuck(ProbeType.BLOCKING))) {
      stage.appear("x");
      hanging.await();
      Thread waiting =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  result.add(stage.engine.settle());
                } catch (InterruptedException e) {
                  result.add(e);
                }
              });
      waiting.interrupt();
      waiting.join();
      assertThat(result).hasSize(1).first().isInstanceOf(InterruptedException.class);
      release.countDown();
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  /** A limited wait ends when the time is over, however many probes are still to be run. */
  @Test
  void aLimitedWaitIsLimited() throws InterruptedException {
    Actor endless = Actor.doing("endless", "t:*", (device, probe) -> probe.add(next(device)));
    try (Stage stage = Stage.of(Mode.LENT, endless)) {
      stage.appear("0");
      assertThat(stage.engine.settle(Duration.ofMillis(50)).complete()).isFalse();
    }
  }

  private static Thing next(Thing device) {
    return Thing.named(String.valueOf(Integer.parseInt(device.name()) + 1));
  }
}
