package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.DeviceEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.ResourceEvent;
import dev.probus.api.resource.ResourceKey;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.Inquiry;
import dev.probus.core.explain.Recording;
import dev.probus.core.explain.SameSnapshot;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A probe is a transaction: it takes effect as a whole when it binds, or not at all. */
class TransactionTest {

  private static final ResourceKey<String> OUT = key("out");
  private static final ResourceKey<String> MISSING = key("missing");

  private final List<String> closed = new CopyOnWriteArrayList<>();

  private Actor busy(Actor.Part end) {
    return Actor.playing(
        "busy",
        "t:a",
        (device, probe) -> {
          probe.owns(() -> closed.add("first"));
          probe.publish(OUT, "value");
          probe.owns(() -> closed.add("second"));
          probe.add(Thing.named("child"));
          probe.never(key("no"));
          probe.afterBind("work", work -> closed.add("worked"));
          probe.owns(() -> closed.add("third"));
          return end.play(device, probe);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatBindsIsSeen(Mode mode) {
    try (Stage stage = Stage.of(mode, busy((device, probe) -> ProbeOutcome.bound()))) {
      stage.appear("a").settle();
      assertThat(stage.status("a").published()).containsExactly(OUT);
      assertThat(stage.status("child").addedBy()).contains(Thing.idOf("a"));
      assertThat(stage.events(ResourceEvent.Never.class)).hasSize(1);
      assertThat(closed).containsExactly("worked");
    }
    assertThat(closed).containsExactly("worked", "third", "second", "first");
  }

  @ParameterizedTest
  @EnumSource
  void whatDefersIsUndone(Mode mode) {
    undone(mode, (device, probe) -> ProbeOutcome.deferred(MISSING), DeviceState.WAITING);
  }

  @ParameterizedTest
  @EnumSource
  void whatRequiresInVainIsUndone(Mode mode) {
    undone(mode, (device, probe) -> bind(probe.require(MISSING)), DeviceState.WAITING);
  }

  @ParameterizedTest
  @EnumSource
  void whatDefersWithoutKeyIsUndone(Mode mode) {
    undone(mode, (device, probe) -> ProbeOutcome.deferredWithoutKey("hm"), DeviceState.WAITING);
  }

  @ParameterizedTest
  @EnumSource
  void whatRejectsIsUndone(Mode mode) {
    undone(mode, (device, probe) -> ProbeOutcome.rejected("no"), DeviceState.UNMATCHED);
  }

  @ParameterizedTest
  @EnumSource
  void whatThrowsIsUndone(Mode mode) {
    Actor.Part throwing =
        (device, probe) -> {
          throw new java.io.IOException("broken");
        };
    undone(mode, throwing, DeviceState.FAILED);
  }

  private void undone(Mode mode, Actor.Part end, DeviceState state) {
    try (Stage stage = Stage.of(mode, busy(end), Actor.idle("user", "t:user").needs(OUT))) {
      stage.appear("user", "a").settle();
      assertThat(stage.state("a")).isEqualTo(state);
      assertThat(stage.state("user")).isEqualTo(DeviceState.WAITING);
      assertThat(closed).containsExactly("third", "second", "first");
      assertThat(stage.events(ResourceEvent.class)).isEmpty();
      assertThat(stage.events(DeviceEvent.Appeared.class)).hasSize(2);
    }
    assertThat(closed).containsExactly("third", "second", "first");
  }

  @ParameterizedTest
  @EnumSource
  void whoPublishesWhatIsTakenFailsAndLetsGo(Mode mode) {
    List<String> removed = new CopyOnWriteArrayList<>();
    Actor busy = busy((device, probe) -> ProbeOutcome.bound()).onRemove(d -> removed.add("a"));
    try (Stage stage = Stage.of(mode, busy)) {
      stage.publish(OUT).appear("a").settle();
      assertThat(stage.status("a").failure()).get().asString().contains("String out");
      assertThat(removed).containsExactly("a");
      assertThat(closed).containsExactly("third", "second", "first");
      assertThat(stage.events(DeviceEvent.Appeared.class)).hasSize(1);
      assertThat(stage.life("a")).containsExactly("Started", "Undone", "Failed");
      assertThat(stage.events(ResourceEvent.Refused.class))
          .containsExactly(new ResourceEvent.Refused(OUT, "t/a", "program"));
      SameSnapshot.check("precise", stage.engine.snapshot(), stage.engine.log(), "it is taken");
      assertThat(why(stage, "a"))
          .isEqualTo("t/a may not publish String out, which program has published");
    }
    assertThat(closed).hasSize(3);
  }

  /** What was refused to an earlier attempt is not why the last one failed. */
  @ParameterizedTest
  @EnumSource
  void aLaterFailureIsNotTakenForTheRefusal(Mode mode) {
    Actor actor =
        Actor.playing(
            "twice",
            "t:a",
            (device, probe) -> {
              probe.publish(OUT, "value");
              closed.add("tried");
              return closed.size() == 1
                  ? ProbeOutcome.bound()
                  : ProbeOutcome.failed(new IllegalStateException("broken"));
            });
    try (Stage stage = Stage.of(mode, actor)) {
      stage.publish(OUT).appear("a").settle();
      stage.engine.rebind(Thing.idOf("a"));
      stage.settle();
      assertThat(why(stage, "a")).isEqualTo("t/a has failed: twice: broken");
    }
  }

  private static String why(Stage stage, String device) {
    Recording run = new Recording("stage", "precise", OptionalLong.empty(), stage.engine.log());
    return Inquiry.into(run).of(Thing.idOf(device)).orElseThrow().line();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasTrueWhenAskedMustBeTrueWhenBound(Mode mode) {
    ResourceKey<String> need = key("need");
    Stage[] self = new Stage[1];
    Actor actor =
        busy((device, probe) -> {
          String value = probe.require(need);
          if (probe.attempt() == 1) {
            self[0].withdraw(need);
          }
          return bind(value);
        });
    List<String> removed = new CopyOnWriteArrayList<>();
    try (Stage stage = Stage.of(mode, actor.onRemove(d -> removed.add("removed")))) {
      self[0] = stage;
      stage.publish(need).appear("a").settle();
      assertThat(stage.life("a")).containsExactly("Started", "Undone", "Waiting");
      assertThat(removed).containsExactly("removed");
      assertThat(closed).containsExactly("third", "second", "first");
      stage.publish(need).settle();
      assertThat(stage.life("a").subList(3, 5)).containsExactly("Started", "Bound");
      assertThat(stage.status("a").probeCalls()).isEqualTo(2);
    }
    assertThat(removed).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatAppearsAfterAProbeLookedInVainIsLookedAtAgain(Mode mode) {
    ResourceKey<String> extra = key("extra");
    Stage[] self = new Stage[1];
    List<String> seen = new CopyOnWriteArrayList<>();
    Actor actor =
        Actor.doing(
            "d",
            "t:a",
            (device, probe) -> {
              seen.add(probe.get(extra).orElse("nothing"));
              if (probe.attempt() == 1) {
                self[0].publish(extra);
              }
            });
    try (Stage stage = Stage.of(mode, actor)) {
      self[0] = stage;
      stage.appear("a").settle();
      assertThat(seen).containsExactly("nothing", "extra");
      assertThat(stage.life("a")).containsExactly("Started", "Undone", "Started", "Bound");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theContextEndsWithTheProbe(Mode mode) {
    var kept = new CopyOnWriteArrayList<dev.probus.api.driver.ProbeContext>();
    try (Stage stage =
        Stage.of(mode, Actor.doing("d", "t:a", (device, probe) -> kept.add(probe)))) {
      stage.appear("a").settle();
      var probe = kept.getFirst();
      List<Runnable> uses =
          List.of(
              () -> probe.require(OUT),
              () -> probe.get(OUT),
              () -> probe.optional(OUT, Stage.LONG),
              () -> probe.optional(OUT, Stage.LONG, value -> {}),
              () -> probe.owns(() -> {}),
              () -> probe.publish(OUT, "x"),
              () -> probe.never(OUT),
              () -> probe.add(Thing.named("child")),
              () -> probe.afterBind("work", work -> {}),
              probe::modules,
              probe::firmware,
              probe::attempt);
      for (Runnable use : uses) {
        org.assertj.core.api.Assertions.assertThatIllegalStateException()
            .isThrownBy(use::run)
            .withMessageContaining("t/a");
      }
      assertThat(stage.events(ProbeEvent.Bound.class)).hasSize(1);
    }
  }

  private static ProbeOutcome bind(String value) {
    assertThat(value).isNotEmpty();
    return ProbeOutcome.bound();
  }
}
