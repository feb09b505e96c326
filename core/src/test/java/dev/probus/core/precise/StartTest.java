package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.BusName;
import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusContext;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.handle.Handles;
import dev.probus.api.resource.Publisher;
import dev.probus.api.resource.ResourceKey;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.ProbeEngine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From building an engine to closing it. */
class StartTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private final class Slots implements Bus<Thing> {
    private final String name;

    Slots(String name) {
      this.name = name;
    }

    @Override
    public BusName name() {
      return BusName.of(name);
    }

    @Override
    public void start(BusContext<? super Thing> sink) throws Exception {
      seen.add("bus " + name);
      sink.appeared(Thing.named("on-" + name));
      if (name.equals("broken")) {
        throw new java.io.IOException("bus is broken");
      }
    }

    @Override
    public void close() {
      seen.add("closed " + name);
      throw new IllegalStateException("close " + name);
    }
  }

  private final class Clocks implements ResourceProvider {
    @Override
    public String name() {
      return "clocks";
    }

    @Override
    public void start(Publisher publisher) {
      seen.add("provider");
      publisher.publish(key("clock"), "clock");
    }

    @Override
    public void close() {
      seen.add("closed clocks");
    }
  }

  @ParameterizedTest
  @EnumSource
  void partsStartInOrderAndEndInTheOtherOne(Mode mode) {
    Actor driver =
        Actor.idle("d", "t:*")
            .needs(key("clock"))
            .onRemove(device -> seen.add("-" + device.name()));
    ProbeEngine engine =
        mode.builder()
            .bus(new Slots("a"))
            .bus(new Slots("broken"))
            .provider(new Clocks())
            .driver(driver)
            .build();
    assertThatIllegalStateException().isThrownBy(engine::settle);
    engine.start();
    assertThat(seen).containsExactly("provider", "bus a", "bus broken");
    assertThat(settle(engine).bound()).hasSize(2);
    seen.clear();
    engine.close();
    engine.close();
    assertThat(seen)
        .containsExactly("-on-broken", "-on-a", "closed broken", "closed a", "closed clocks");
    assertThat(
            engine.log().stream()
                .map(e -> e.event())
                .filter(EngineEvent.PartFailed.class::isInstance))
        .hasSize(3);
    assertThatIllegalStateException().isThrownBy(engine::start);
    engine.devices().appeared(Thing.named("too-late"));
    engine.publish(key("x"), "x");
    assertThat(settle(engine).snapshot().devices()).isEmpty();
  }

  private static dev.probus.core.Settled settle(ProbeEngine engine) {
    try {
      return engine.settle();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A key that is a constant must not keep an engine in memory that has ended. */
  @ParameterizedTest
  @EnumSource
  void aClosedEngineIsForgottenByTheKeysOfItsResources(Mode mode) {
    ResourceKey<String> constant = ResourceKey.of(String.class, "constant");
    try (Stage stage = Stage.of(mode)) {
      stage.publish(constant).settle();
      assertThat(Handles.of(constant)).isNotNull();
    }
    assertThat(Handles.of(constant)).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void nothingRunsBeforeTheStart(Mode mode) {
    Loadable module =
        Loadable.starting(
            "m",
            "t:*",
            context -> {
              seen.add("module");
              return List.of(Actor.doing("md", "t:*", (device, probe) -> seen.add("md")));
            });
    Actor builtin = Actor.doing("builtin", "t:x", (device, probe) -> seen.add("builtin"));
    ProbeEngine engine = mode.builder().module(module).driver(builtin).build();
    engine.devices().appeared(Thing.named("x"));
    engine.devices().appeared(Thing.named("gone"));
    engine.devices().gone(Thing.idOf("gone"));
    engine.devices().appeared(Thing.named("gone"));
    engine.publish(key("early"), "early");
    var request = engine.modules().request("m");
    assertThat(engine.snapshot().devices()).hasSize(2);
    assertThat(request.answer()).isEmpty();
    assertThat(seen).isEmpty();
    try (engine) {
      engine.start();
      assertThat(settle(engine).allBound()).isTrue();
      assertThat(seen).containsExactlyInAnyOrder("module", "builtin", "md");
      assertThat(request.answer()).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneThatNeverStartedCanBeClosed(Mode mode) {
    ProbeEngine engine = mode.builder().bus(new Slots("a")).provider(new Clocks()).build();
    var request = engine.modules().request("m");
    engine.devices().appeared(Thing.named("x"));
    engine.close();
    assertThat(seen).isEmpty();
    assertThat(request.answer()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void withoutALogItWorksTheSame(Mode mode) {
    try (Stage stage = Stage.of(mode.builder().logging(false), Actor.idle("d", "t:*"))) {
      assertThat(stage.appear("x").settle().allBound()).isTrue();
      assertThat(stage.engine.log()).isEmpty();
    }
  }
}
