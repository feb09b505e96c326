package dev.probus.core.precise;

import static dev.probus.core.precise.Stage.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loading of modules, for devices and on request. */
class ModulesTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();

  private static Stage stage(Mode mode, List<DriverModule> modules, Driver<?>... drivers) {
    ProbeEngineBuilder builder = mode.builder();
    modules.forEach(builder::module);
    return Stage.of(builder, drivers);
  }

  private Actor taking(String name, String pattern) {
    return Actor.doing(name, pattern, (device, probe) -> seen.add(name + " " + device.name()));
  }

  private Actor rejecting(String name, String pattern) {
    return Actor.playing(
        name,
        pattern,
        (device, probe) -> {
          seen.add(name);
          return ProbeOutcome.rejected("no");
        });
  }

  @ParameterizedTest
  @EnumSource
  void oneLoadServesManyDevices(Mode mode) {
    AtomicInteger loads = new AtomicInteger();
    Loadable slow =
        Loadable.starting(
            "slow",
            "t:*",
            context -> {
              loads.incrementAndGet();
              context.pause(Duration.ofMillis(20));
              return List.of(Actor.idle("d", "t:*"));
            });
    try (Stage stage = stage(mode, List.of(slow))) {
      stage.appear("a", "b", "c").settle();
      assertThat(stage.settle().bound()).hasSize(3).allMatch(d -> d.module().get().equals("slow"));
      assertThat(loads).hasValue(1);
      assertThat(stage.events(ModuleEvent.Loading.class)).hasSize(1);
    }
  }

  /** Built-in first, then by the order in which the modules answer, whatever came first. */
  @ParameterizedTest
  @EnumSource
  void theOrderOfCandidatesIsNotThatOfLoading(Mode mode) {
    for (String early : List.of("m1", "m2", "")) {
      seen.clear();
      List<DriverModule> modules =
          List.of(
              Loadable.with("m1", "t:*", rejecting("one", "t:x")),
              Loadable.with("m2", "t:*", rejecting("two", "t:x")));
      try (Stage stage = stage(mode, modules, rejecting("builtin", "t:*"))) {
        if (!early.isEmpty()) {
          stage.engine.modules().request(early);
          stage.settle();
        }
        stage.appear("x").settle();
        assertThat(seen).as("early: " + early).containsExactly("builtin", "one", "two");
      }
    }
  }

  /** Of a module with a specific and a generic driver the specific one takes the device. */
  @ParameterizedTest
  @EnumSource
  void aModuleThatComesOnRequestIsOfferedAsAWhole(Mode mode) {
    Loadable both =
        Loadable.with("both", "", taking("exact", "t:exact"), taking("generic", "t:generic"));
    try (Stage stage = stage(mode, List.of(both))) {
      stage.appear(Thing.named("x", "t:exact", "t:generic")).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
      stage.engine.modules().request("both");
      stage.settle();
      assertThat(seen).containsExactly("exact x");
    }
  }

  @ParameterizedTest
  @EnumSource
  void modulesOfALaterModaliasAreLoadedOnlyIfNeeded(Mode mode) {
    List<DriverModule> modules =
        List.of(
            Loadable.with("specific", "t:exact", taking("exact", "t:exact")),
            Loadable.with("general", "t:generic", taking("generic", "t:generic")));
    try (Stage stage = stage(mode, modules)) {
      stage.appear(Thing.named("x", "t:exact", "t:generic")).settle();
      assertThat(stage.events(ModuleEvent.Loaded.class).map(ModuleEvent.Loaded::module))
          .containsExactly("specific");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModuleThatFailsIsToldAndTriedAgainOnRequestOnly(Mode mode) {
    AtomicInteger starts = new AtomicInteger();
    Loadable failing =
        Loadable.starting(
            "failing",
            "t:*",
            context -> {
              if (starts.incrementAndGet() == 1) {
                throw new StackOverflowError("no room");
              }
              return List.of(taking("d", "t:*"));
            });
    try (Stage stage = stage(mode, List.of(failing))) {
      stage.appear("x").settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.UNMATCHED);
      assertThat(stage.status("x").notes()).anyMatch(note -> note.contains("no room"));
      stage.appear("y").settle();
      assertThat(starts).hasValue(1);
      var request = stage.engine.modules().request("failing");
      stage.settle();
      assertThat(request.answer()).contains(new ModuleAnswer.Loaded(List.of("failing")));
      assertThat(stage.settle().allBound()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void requestsAreAnswered(Mode mode) {
    Loadable failing =
        Loadable.starting(
            "bad",
            "",
            context -> {
              throw new java.io.IOException("bad");
            });
    Loadable nothing = Loadable.starting("null", "", context -> null);
    try (Stage stage = stage(mode, List.of(failing, nothing, Loadable.with("good-one", "")))) {
      var requests = stage.engine.modules();
      var good = requests.request("good_one\n");
      var bad = requests.request("bad");
      var none = requests.request("unheard");
      var nil = requests.request("null");
      stage.settle();
      assertThat(good.answer()).contains(new ModuleAnswer.Loaded(List.of("good_one")));
      assertThat(bad.answer()).get().isInstanceOf(ModuleAnswer.Failed.class);
      assertThat(nil.answer()).get().isInstanceOf(ModuleAnswer.Failed.class);
      assertThat(none.answer()).contains(new ModuleAnswer.NotFound());
      assertThat(good.name()).isEqualTo("good_one");
    }
  }

  /** Legal in a probe of any type, in work, and in a module's own start. */
  @ParameterizedTest
  @EnumSource
  void waitingForAModuleHoldsUpNobody(Mode mode) {
    Loadable inner = Loadable.with("inner", "", taking("in", "t:inner"));
    Loadable outer =
        Loadable.starting(
            "outer",
            "",
            context -> {
              seen.add(context.modules().request("inner").await().getClass().getSimpleName());
              return List.of();
            });
    for (ProbeType type : ProbeType.values()) {
      seen.clear();
      Actor asking =
          Actor.doing(
                  "asking",
                  "t:x",
                  (device, probe) -> {
                    seen.add(probe.modules().request("outer").await().getClass().getSimpleName());
                    var modules = probe.modules();
                    probe.afterBind("more", work -> seen.add("" + modules.request("no").await()));
                  })
              .type(type);
      try (Stage stage = stage(mode, List.of(inner, outer), asking)) {
        stage.appear("x", "inner").settle();
        assertThat(seen).contains("Loaded", "Loaded", "in inner", "NotFound[]");
        assertThat(stage.settle().allBound()).isTrue();
      }
    }
  }

  /** A device that went while its modules were being loaded stays away. */
  @ParameterizedTest
  @EnumSource(names = {"IN_ORDER", "SHUFFLED"}) // on threads a device may come after the load
  void aDeviceThatGoesWhileItsModuleLoadsIsNotProbed(Mode mode) {
    Stage[] self = new Stage[1];
    Loadable slow =
        Loadable.starting(
            "slow",
            "t:*",
            context -> {
              self[0].gone("x");
              self[0].engine.unbind(Thing.idOf("y"));
              return List.of(taking("d", "t:*"));
            });
    ProbeEngineBuilder builder = mode.builder().module(slow);
    Actor trigger =
        Actor.doing("trigger", "u:*", (device, probe) -> self[0].appear("x").appear("y"));
    try (Stage stage = Stage.of(builder, trigger)) {
      self[0] = stage;
      stage.appear(Thing.named("trigger", "u:trigger")).settle();
      assertThat(seen).isEmpty();
      assertThat(stage.engine.snapshot().device(Thing.idOf("x"))).isEmpty();
      assertThat(stage.state("y")).isEqualTo(DeviceState.UNBOUND);
    }
  }

  @ParameterizedTest
  @EnumSource
  void modulesPublishAndAreStoppedLastLoadedFirst(Mode mode) {
    Loadable first =
        Loadable.starting(
                "first",
                "t:*",
                context -> {
                  context.publisher().publish(key("m"), "m");
                  return List.of(
                      Actor.idle("d", "t:*")
                          .needs(key("m"))
                          .onRemove(device -> seen.add("removed")));
                })
            .onStop(() -> seen.add("stopped first"));
    Loadable second =
        Loadable.with("second", "")
            .onStop(() -> {
              seen.add("stopped second");
              throw new IllegalStateException("at the end");
            });
    Stage stage = stage(mode, List.of(first, second));
    try (stage) {
      stage.appear("x").settle();
      stage.engine.modules().request("second");
      stage.settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
    }
    assertThat(seen).containsExactly("removed", "stopped second", "stopped first");
    assertThat(stage.events(EngineEvent.PartFailed.class).map(EngineEvent.PartFailed::part))
        .containsExactly("module second");
  }

  @ParameterizedTest
  @EnumSource
  void closingInterruptsALoad(Mode mode) throws InterruptedException {
    Loadable endless =
        Loadable.starting(
            "endless",
            "",
            context -> {
              seen.add("started");
              try {
                context.pause(Stage.LONG);
              } catch (InterruptedException e) {
                seen.add("interrupted");
                throw e;
              }
              return List.of();
            });
    Stage stage = stage(mode, List.of(endless));
    var request = stage.engine.modules().request("endless");
    stage.engine.settle(Duration.ofMillis(10));
    stage.close();
    assertThat(seen).containsExactly("started", "interrupted");
    assertThat(request.answer()).get().isInstanceOf(ModuleAnswer.Failed.class);
  }
}
