package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a driver throws, it fails that device and no other. */
class ContainmentTest {

  /** Throws while it is asked for its own words. */
  private static final class Speechless extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no words");
    }
  }

  private final List<String> seen = new CopyOnWriteArrayList<>();

  static Stream<Arguments> throwables() {
    List<Arguments> all = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      for (Throwable thrown :
          List.of(
              new StackOverflowError(),
              new OutOfMemoryError("no"),
              new java.io.IOException("sneaky"),
              new InterruptedException("left"),
              new AssertionError("no"))) {
        all.add(Arguments.of(mode, thrown));
      }
      all.add(Arguments.of(mode, new Speechless()));
    }
    return all.stream();
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private Actor good() {
    return Actor.doing("good", "t:*", (device, probe) -> seen.add("good " + device.name()));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("throwables")
  void inProbe(Mode mode, Throwable thrown) {
    Actor bad = Actor.doing("bad", "t:x", (device, probe) -> ContainmentTest.<Error>sneak(thrown));
    failsAlone(mode, bad, thrown);
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("throwables")
  void inWhatItSaysOfADevice(Mode mode, Throwable thrown) {
    Actor needs = Actor.idle("bad", "t:x");
    failsAlone(mode, needs.needs(device -> throwing(thrown)), thrown);
    failsAlone(mode, Actor.idle("bad", "t:x").promises(device -> throwing(thrown)), thrown);
  }

  private static <T> T throwing(Throwable thrown) {
    ContainmentTest.<Error>sneak(thrown);
    throw new AssertionError();
  }

  private void failsAlone(Mode mode, Actor bad, Throwable thrown) {
    seen.clear();
    try (Stage stage = Stage.of(mode, bad)) {
      stage.appear("x").settle();
      assertThat(stage.status("x").failure()).containsSame(thrown);
      stage.engine.register(good());
      stage.appear("y").settle();
      assertThat(seen).contains("good y");
      assertThat(stage.state("y")).isEqualTo(DeviceState.BOUND);
    }
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("throwables")
  void inLateCallsAndWork(Mode mode, Throwable thrown) {
    Actor late =
        Actor.doing(
            "late",
            "t:x",
            (device, probe) -> probe.optional(key("o"), Duration.ZERO, v -> throwing(thrown)));
    Actor work =
        Actor.doing("work", "t:y", (device, probe) -> probe.afterBind("w", w -> throwing(thrown)));
    try (Stage stage = Stage.of(mode, late, work)) {
      stage.appear("x", "y").settle();
      stage.publish(key("o")).settle();
      assertThat(stage.status("x").failure()).containsSame(thrown);
      assertThat(stage.status("y").failure()).containsSame(thrown);
    }
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("throwables")
  void inRemoveAndClose(Mode mode, Throwable thrown) {
    Actor bad =
        Actor.doing(
                "bad",
                "t:x",
                (device, probe) -> {
                  probe.owns(() -> seen.add("first"));
                  probe.owns(() -> throwing(thrown));
                  probe.owns(() -> seen.add("last"));
                })
            .onRemove(device -> throwing(thrown));
    try (Stage stage = Stage.of(mode, bad)) {
      stage.appear("x").settle();
      stage.gone("x");
      stage.settle();
      assertThat(seen).containsExactly("last", "first");
      assertThat(stage.events(ProbeEvent.ReleaseFailed.class)).hasSize(2);
      assertThat(stage.engine.snapshot().devices()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noOutcomeIsAFailure(Mode mode) {
    Actor nothing = Actor.playing("nothing", "t:x", (device, probe) -> null);
    try (Stage stage = Stage.of(mode, nothing)) {
      stage.appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.FAILED);
    }
  }

  /** A driver that interrupts its own thread interrupts nobody else's probe. */
  @ParameterizedTest
  @EnumSource(names = {"THREADS", "IN_ORDER", "SHUFFLED"})
  void anInterruptLeftBehindIsNotForTheNextDriver(Mode mode) {
    Actor rude =
        Actor.doing(
            "rude",
            "t:*",
            (device, probe) -> {
              seen.add("interrupted: " + Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
            });
    var builder = mode.builder().workers(1);
    try (Stage stage = Stage.of(builder)) {
      stage.engine.register(rude.type(ProbeType.ASYNC));
      stage.appear("a", "b", "c");
      while (seen.size() < 3) {
        settleInterrupted(stage);
      }
      assertThat(seen).containsOnly("interrupted: false");
      settleInterrupted(stage);
    }
  }

  private static void settleInterrupted(Stage stage) {
    try {
      stage.engine.settle();
    } catch (InterruptedException e) {
      assertThat(e).hasMessageContaining("settled");
    }
  }

  /** A driver that is not what it should be is refused; the engine goes on without it. */
  @ParameterizedTest
  @EnumSource
  void aDriverThatSaysNonsenseIsNotTaken(Mode mode) {
    List<Driver<?>> nonsense =
        List.of(
            new Nonsense(" ", MatchTable.of("t:*"), ProbeType.SYNC),
            new Nonsense("brackets", MatchTable.of("t:[]"), ProbeType.SYNC),
            new Nonsense("type", MatchTable.of("t:*"), null),
            new Nonsense("table", null, ProbeType.SYNC),
            new Nonsense(null, MatchTable.of("t:*"), ProbeType.SYNC));
    try (Stage stage = Stage.of(mode, nonsense.toArray(Driver<?>[]::new))) {
      stage.engine.register(good());
      stage.appear("x").settle();
      assertThat(seen).containsExactly("good x");
      assertThat(stage.events(EngineEvent.PartFailed.class)).hasSize(5);
      assertThatThrownBy(() -> stage.engine.register(nonsense.get(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("t:[]");
    }
  }

  /** Says anything of itself. */
  private record Nonsense(String name, MatchTable matches, ProbeType type)
      implements Driver<Thing> {
    @Override
    public ProbeOutcome probe(Thing device, ProbeContext probe) {
      return ProbeOutcome.bound();
    }
  }

  /** A table that matches devices of another bus's type is a mistake of that driver. */
  @ParameterizedTest
  @EnumSource
  void aDeviceOfAnotherTypeFailsTheProbe(Mode mode) {
    record Other(dev.probus.api.DeviceId id, List<dev.probus.api.Modalias> modaliases)
        implements dev.probus.api.Device {}
    try (Stage stage = Stage.of(mode, Actor.idle("d", "t:*"))) {
      var alias = dev.probus.api.Modalias.of("t:other");
      stage.engine.devices().appeared(new Other(Thing.idOf("other"), List.of(alias)));
      stage.appear("x").settle();
      assertThat(stage.status("other").failure()).get().isInstanceOf(ClassCastException.class);
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
  }
}
