package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRemoval;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Modules that go when nobody uses them. */
class ModuleUnloadTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private Loadable module(String name) {
    return Loadable.starting(
            name,
            "",
            context -> {
              seen.add("start " + name);
              context.publisher().publish(Stage.key(name), name);
              return List.of(Actor.idle("d_" + name, "t:" + name));
            })
        .onStop(() -> seen.add("stop " + name));
  }

  private static Stage stage(Policy policy, Loadable... modules) {
    ProbeEngineBuilder builder = ProbeEngine.builder().policy(policy).simulated(3);
    List.of(modules).forEach(builder::module);
    return Stage.of(builder);
  }

  private static ModuleRemoval unload(Stage stage, String name) {
    CompletionStage<ModuleRemoval> removal = stage.engine.unload(name);
    stage.settle();
    return removal.toCompletableFuture().getNow(new ModuleRemoval.InUse(List.of("nobody knows")));
  }

  private static void load(Stage stage, String name) {
    var request = stage.engine.modules().request(name);
    stage.settle();
    assertThat(request.answer()).contains(new ModuleAnswer.Loaded(List.of(name)));
  }

  @ParameterizedTest
  @EnumSource
  void aModuleGoesAndComesAgain(Policy policy) {
    try (Stage stage = stage(policy, module("m_1"))) {
      assertThat(unload(stage, "m-1")).isEqualTo(new ModuleRemoval.NotLoaded());
      for (int i = 0; i < 3; i++) {
        load(stage, "m_1");
        assertThat(unload(stage, "m-1")).isEqualTo(new ModuleRemoval.Removed());
        stage.appear("m_1").settle();
        assertThat(stage.state("m_1")).isEqualTo(DeviceState.UNMATCHED);
        stage.gone("m_1");
      }
      assertThat(unload(stage, "m_1")).isEqualTo(new ModuleRemoval.NotLoaded());
      assertThat(stage.events(ModuleEvent.Unloaded.class)).hasSize(3);
      assertThat(seen)
          .containsExactly(
              "start m_1", "stop m_1", "start m_1", "stop m_1", "start m_1", "stop m_1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModuleThatIsUsedStays(Policy policy) {
    try (Stage stage = stage(policy, module("low"), module("high").needing("low"))) {
      load(stage, "high");
      assertThat(unload(stage, "low")).isEqualTo(new ModuleRemoval.InUse(List.of("module high")));
      stage.appear("high").settle();
      assertThat(unload(stage, "high"))
          .isEqualTo(new ModuleRemoval.InUse(List.of("device t/high")));
      stage.gone("high");
      stage.settle();
      assertThat(unload(stage, "high")).isEqualTo(new ModuleRemoval.Removed());
      assertThat(unload(stage, "low")).isEqualTo(new ModuleRemoval.Removed());
      assertThat(seen).containsExactly("start low", "start high", "stop high", "stop low");
    }
  }

  @Test
  void whoUsesWhatAModulePublishedUsesTheModule() {
    Actor user = Actor.doing("user", "u:x", (_, probe) -> probe.require(Stage.key("m")));
    try (Stage stage = Stage.of(ProbeEngine.builder().simulated(3).module(module("m")), user)) {
      load(stage, "m");
      stage.appear(Thing.named("x", "u:x")).settle();
      assertThat(stage.state("x")).isEqualTo(DeviceState.BOUND);
      assertThat(unload(stage, "m")).isEqualTo(new ModuleRemoval.InUse(List.of("device t/x")));
      stage.gone("x");
      stage.settle();
      assertThat(unload(stage, "m")).isEqualTo(new ModuleRemoval.Removed());
      stage.appear(Thing.named("y", "u:x")).settle();
      assertThat(stage.state("y")).isEqualTo(DeviceState.WAITING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModuleOnItsWayIsInUse(Policy policy) {
    Loadable slow =
        Loadable.starting(
            "slow",
            "",
            context -> {
              context.pause(Duration.ofSeconds(1));
              return List.of();
            });
    try (Stage stage = stage(policy, slow)) {
      stage.engine.modules().request("slow");
      Thing.named("x");
      CompletionStage<ModuleRemoval> removal = stage.engine.unload("slow");
      stage.settle();
      assertThat(removal.toCompletableFuture().getNow(new ModuleRemoval.Removed()))
          .isInstanceOf(policy == Policy.PRECISE ? ModuleRemoval.InUse.class : ModuleRemoval.class);
    }
  }

  /** A stop that fails is told, and the module is gone all the same. */
  @ParameterizedTest
  @EnumSource
  void aStopThatFailsIsTold(Policy policy) {
    Loadable bad =
        Loadable.with("bad", "")
            .onStop(() -> {
              throw new IllegalStateException("stuck");
            });
    try (Stage stage = stage(policy, bad)) {
      load(stage, "bad");
      assertThat(unload(stage, "bad")).isEqualTo(new ModuleRemoval.Removed());
      assertThat(stage.events(EngineEvent.PartFailed.class).map(e -> e.cause().getMessage()))
          .containsExactly("stuck");
    }
  }

  /** Loads, requests and unloads from several threads: every request is answered. */
  @ParameterizedTest
  @EnumSource
  void requestsAndRemovalsCross(Mode mode) {
    ProbeEngineBuilder builder =
        mode.builder().module(module("low")).module(module("high").needing("low"));
    try (Stage stage = Stage.of(builder)) {
      for (int i = 0; i < 200; i++) {
        var request = stage.engine.modules().request(i % 3 == 0 ? "low" : "high");
        stage.engine.unload("high");
        stage.engine.unload("low");
        if (i % 7 == 0) {
          stage.settle();
          assertThat(request.answer()).get().isInstanceOf(ModuleAnswer.Loaded.class);
        }
      }
      stage.settle();
      assertThat(unload(stage, "high")).isNotInstanceOf(ModuleRemoval.InUse.class);
      assertThat(unload(stage, "low")).isNotInstanceOf(ModuleRemoval.InUse.class);
    }
  }
}
