package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Devices and drivers that go, come back and change, at any moment. */
class RemovalTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor noisy(Actor.Deed deed) {
    return Actor.doing(
            "d",
            "t:*",
            (device, probe) -> {
              seen.add("+" + device.name());
              probe.owns(() -> seen.add("closed " + device.name()));
              deed.play(device, probe);
            })
        .onRemove(device -> seen.add("-" + device.name()));
  }

  @ParameterizedTest
  @EnumSource
  void aBoundDeviceIsRemovedAndReleased(Mode mode) {
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> {}))) {
      stage.appear("x").settle();
      stage.gone("x");
      stage.gone("x");
      stage.gone("unknown");
      stage.settle();
      assertThat(seen).containsExactly("+x", "-x", "closed x");
      assertThat(stage.engine.snapshot().devices()).isEmpty();
      assertThat(stage.events(DeviceEvent.Gone.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceThatGoesDuringItsProbeIsUndone(Mode mode) {
    Stage[] self = new Stage[1];
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> self[0].gone("x")))) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(seen).containsExactly("+x", "-x", "closed x");
      assertThat(stage.events(ProbeEvent.Bound.class)).isEmpty();
      assertThat(stage.engine.snapshot().devices()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatComesBackDuringItsProbeIsProbedAnew(Mode mode) {
    Stage[] self = new Stage[1];
    Actor driver =
        noisy((device, probe) -> {
          if (seen.size() == 1) {
            self[0].gone("x");
            self[0].appear("x").appear("x");
          }
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(seen).containsExactly("+x", "-x", "closed x", "+x");
      assertThat(stage.events(DeviceEvent.Refused.class)).hasSize(1);
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSecondDeviceOfOneIdIsRefused(Mode mode) {
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> {}))) {
      stage.appear("x", "x").settle();
      assertThat(seen).containsExactly("+x");
      assertThat(stage.events(DeviceEvent.Refused.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDriverThatGoesTakesItsDevicesLastBoundFirst(Mode mode) {
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> {}))) {
      stage.appear("x", "y").settle();
      stage.engine.register(Actor.idle("other", "t:y"));
      seen.clear();
      CompletableFuture<Void> left = stage.engine.unregister("d").toCompletableFuture();
      stage.settle();
      assertThat(left).isCompleted();
      assertThat(seen).containsExactly("-y", "closed y", "-x", "closed x");
      assertThat(stage.status("y").driver()).contains("other");
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
      assertThat(stage.engine.unregister("d").toCompletableFuture()).isCompleted();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDriverThatGoesDuringItsProbeIsDoneWhenTheProbeIs(Mode mode) {
    Stage[] self = new Stage[1];
    List<CompletableFuture<Void>> left = new CopyOnWriteArrayList<>();
    Actor driver =
        noisy((device, probe) -> {
          left.add(self[0].engine.unregister("d").toCompletableFuture());
          seen.add("done: " + left.getFirst().isDone());
        });
    try (Stage stage = Stage.of(mode, driver)) {
      self[0] = stage;
      stage.appear("x").settle();
      assertThat(seen).containsExactly("+x", "done: false", "-x", "closed x");
      assertThat(left.getFirst()).isCompleted();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void unboundOnRequestItStaysSoUntilAskedFor(Mode mode) {
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> probe.publish(key("a"), "a")))) {
      stage.appear("x").settle();
      var unbound = stage.engine.unbind(Thing.idOf("x")).toCompletableFuture();
      stage.settle();
      assertThat(unbound).isCompleted();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNBOUND);
      stage.engine.register(Actor.idle("other", "t:*"));
      stage.settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNBOUND);
      assertThat(stage.engine.unbind(Thing.idOf("nobody")).toCompletableFuture()).isCompleted();
      stage.engine.rebind(Thing.idOf("x"));
      stage.settle();
      assertThat(stage.status("x").driver()).contains("d");
    }
  }

  /** What one thread states takes effect in its order. */
  @ParameterizedTest
  @EnumSource
  void unbindAndRebindEndBound(Mode mode) {
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> {}))) {
      stage.appear("x").settle();
      stage.engine.unbind(Thing.idOf("x"));
      stage.engine.rebind(Thing.idOf("x"));
      stage.settle();
      assertThat(seen).containsExactly("+x", "-x", "closed x", "+x");
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceThatChangesToAnotherKindIsMatchedAnew(Mode mode) {
    Actor other = Actor.doing("other", "u:*", (device, probe) -> seen.add(device.toString()));
    try (Stage stage = Stage.of(mode, noisy((device, probe) -> {}), other)) {
      stage.appear("x").settle();
      Thing changed = Thing.named("x", "u:x");
      stage.engine.devices().changed(changed);
      stage.engine.devices().changed(Thing.named("absent", "u:x"));
      stage.settle();
      assertThat(seen).containsExactly("+x", "-x", "closed x", changed.toString());
      assertThat(stage.events(ProbeEvent.Unbinding.class).map(ProbeEvent.Unbinding::cause))
          .containsExactly(new UnbindCause.DeviceChanged());
    }
  }

  /** Its driver keeps a device that still matches; the next probe gets what it is by then. */
  @ParameterizedTest
  @EnumSource
  void aDeviceThatChangesWithinItsKindIsKept(Mode mode) {
    List<Thing> given = new CopyOnWriteArrayList<>();
    Actor driver =
        Actor.doing("d", "t:*", (device, probe) -> given.add(device))
            .needs(key("a"))
            .onRemove(given::add);
    try (Stage stage = Stage.of(mode, driver)) {
      Thing before = Thing.named("x");
      Thing after = Thing.named("x", "t:more", "t:x");
      stage.publish(key("a")).appear(before).settle();
      stage.engine.devices().changed(after);
      stage.settle();
      assertThat(given).containsExactly(before);
      stage.withdraw(key("a"));
      stage.publish(key("a")).settle();
      assertThat(given).containsExactly(before, before, after);
    }
  }

  @ParameterizedTest
  @EnumSource
  void goneWhileItWaitsItIsForgotten(Mode mode) {
    Actor driver =
        Actor.playing("d", "t:*", (device, probe) -> ProbeOutcome.deferred(key("a"), key("b")));
    try (Stage stage = Stage.of(mode, driver)) {
      stage.appear("x").settle();
      stage.gone("x");
      stage.publish(key("a")).publish(key("b")).settle();
      assertThat(stage.life("x")).containsExactly("Started", "Waiting");
      stage.appear("x").settle();
      assertThat(stage.status("x").probeCalls()).isEqualTo(1);
    }
  }
}
