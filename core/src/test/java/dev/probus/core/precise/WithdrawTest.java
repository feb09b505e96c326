package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeType;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.event.UnbindCause;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Withdrawal, republication, and who may publish what. */
class WithdrawTest {

  private static final ResourceKey<String> A = key("a");

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Actor user(ProbeType type) {
    return Actor.doing("user", "t:u*", (device, probe) -> seen.add(probe.require(A)))
        .needs(A)
        .type(type)
        .onRemove(device -> seen.add("-" + device.name()));
  }

  @ParameterizedTest
  @EnumSource
  void consumersAreUnboundLastBoundFirst(Mode mode) {
    try (Stage stage = Stage.of(mode, user(ProbeType.SYNC))) {
      stage.publish(A).appear("u1", "u2", "u3").settle();
      seen.clear();
      var free = stage.withdraw(A).toCompletableFuture();
      free.thenRun(() -> seen.add("free"));
      stage.settle();
      assertThat(seen).containsExactly("-u3", "-u2", "-u1", "free");
      assertThat(stage.events(ProbeEvent.Unbinding.class).map(ProbeEvent.Unbinding::cause))
          .containsOnly(new UnbindCause.ResourceLost(A));
      assertThat(stage.settle().waiting()).hasSize(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theConsumersOfConsumersGoFirst(Mode mode) {
    Actor chain =
        Actor.doing(
                "chain",
                "t:c*",
                (device, probe) -> {
                  int n = Integer.parseInt(device.name().substring(1));
                  probe.require(key("k" + n));
                  probe.owns(() -> seen.add("closed " + n));
                  probe.publish(key("k" + (n + 1)), "x");
                })
            .type(ProbeType.ASYNC)
            .onRemove(device -> seen.add("removed " + device.name().substring(1)));
    try (Stage stage = Stage.of(mode, chain)) {
      stage.publish(key("k0")).appear("c0", "c1", "c2").settle();
      stage.withdraw(key("k0"));
      stage.settle();
      assertThat(seen)
          .containsExactly(
              "removed 2", "closed 2", "removed 1", "closed 1", "removed 0", "closed 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProbeThatHasTheValueIsWaitedFor(Mode mode) {
    for (boolean declared : new boolean[] {true, false}) {
      waitsForProbe(mode, declared);
    }
  }

  private void waitsForProbe(Mode mode, boolean declared) {
    seen.clear();
    Stage[] self = new Stage[1];
    List<CompletableFuture<Void>> free = new CopyOnWriteArrayList<>();
    Actor driver =
        Actor.doing(
                "d",
                "t:x",
                (device, probe) -> {
                  String value = probe.require(A);
                  if (value.equals("a")) {
                    free.add(self[0].withdraw(A).toCompletableFuture());
                    self[0].engine.publish(A, "b");
                    seen.add("in use: " + !free.getFirst().isDone());
                    seen.add(probe.get(A).orElse("gone"));
                  }
                })
            .onRemove(device -> seen.add("removed, in use: " + !free.getFirst().isDone()));
    try (Stage stage = Stage.of(mode, declared ? driver.needs(A) : driver)) {
      self[0] = stage;
      stage.publish(A).appear("x").settle();
      assertThat(seen).containsExactly("in use: true", "gone", "removed, in use: true");
      assertThat(free.getFirst()).isCompleted();
      assertThat(stage.life("x")).endsWith("Started", "Bound");
      assertThat(stage.status("x").probeCalls()).isEqualTo(2);
      assertThat(stage.engine.log().stream().map(e -> e.event().getClass().getSimpleName()))
          .containsSubsequence("Withdrawn", "Undone", "Published", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void republicationWaitsUntilTheOldValueIsOutOfUse(Mode mode) {
    try (Stage stage = Stage.of(mode, user(ProbeType.BLOCKING))) {
      stage.publish(A).appear("u1").settle();
      stage.withdraw(A);
      stage.engine.publish(A, "b");
      stage.engine.publish(A, "c");
      stage.settle();
      assertThat(seen).startsWith("a", "-u1").endsWith("c"); // "b" if a lane was quick enough
    }
  }

  @ParameterizedTest
  @EnumSource
  void publishingAgainReplaces(Mode mode) {
    try (Stage stage = Stage.of(mode, user(ProbeType.SYNC))) {
      stage.publish(A).appear("u1").settle();
      stage.engine.publish(A, "b");
      stage.settle();
      assertThat(seen).containsExactly("a", "-u1", "b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWaitsToBePublishedCanBeWithdrawn(Mode mode) {
    try (Stage stage = Stage.of(mode, user(ProbeType.SYNC))) {
      stage.publish(A).appear("u1").settle();
      stage.engine.publish(A, "b");
      var free = stage.withdraw(A);
      stage.settle();
      assertThat(free.toCompletableFuture()).isCompleted();
      assertThat(seen).startsWith("a", "-u1").endsWith("-u1"); // "b" if a lane was quick enough
      assertThat(stage.state("u1")).isEqualTo(DeviceState.WAITING);
    }
  }

  /** A device that goes while its replaced value is still in use goes after the users of it. */
  @ParameterizedTest
  @EnumSource(names = {"IN_ORDER", "SHUFFLED"}) // on threads a user may be bound to both
  void aDeviceThatReplacedAValueGoesAfterTheUsersOfBoth(Mode mode) {
    Stage[] self = new Stage[1];
    Actor provider =
        Actor.doing(
                "provider",
                "t:p",
                (device, probe) -> {
                  probe.publish(A, "first");
                  probe.afterBind(
                      "again",
                      work -> {
                        work.pause(java.time.Duration.ofMillis(30));
                        work.publish(A, "second");
                        self[0].gone("p");
                      });
                })
            .onRemove(device -> seen.add("-p"));
    try (Stage stage = Stage.of(mode, provider, user(ProbeType.SYNC))) {
      self[0] = stage;
      stage.appear("p", "u1", "u2").settle();
      assertThat(seen).containsExactly("first", "first", "-u2", "-u1", "-p");
      assertThat(stage.engine.snapshot().device(Thing.idOf("p"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyElseHasPublishedStays(Mode mode) {
    Actor other =
        Actor.doing(
            "other",
            "t:p",
            (device, probe) -> probe.afterBind("w", work -> work.publish(A, "other")));
    try (Stage stage = Stage.of(mode, other, user(ProbeType.SYNC))) {
      stage.publish(A).appear("u1", "p").settle();
      assertThat(seen).containsExactly("a");
      assertThat(stage.engine.snapshot().refused())
          .containsExactly(new ResourceEvent.Refused(A, "t/p", "program"));
      stage.gone("p");
      stage.settle();
      assertThat(stage.state("u1")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withdrawingWhatIsNotOnesOwnDoesNothing(Mode mode) {
    Actor owner = Actor.doing("owner", "t:p", (device, probe) -> probe.publish(A, "x"));
    try (Stage stage = Stage.of(mode, owner, user(ProbeType.SYNC))) {
      stage.appear("p", "u1").settle();
      assertThat(stage.withdraw(A).toCompletableFuture()).isCompleted();
      stage.engine.never(A);
      stage.settle();
      assertThat(stage.state("u1")).isEqualTo(DeviceState.BOUND);
      assertThat(stage.events(ResourceEvent.Withdrawn.class)).isEmpty();
    }
  }
}
