package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.driver.Dependencies;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import dev.probus.core.module.ModuleConfig;
import dev.probus.core.module.ModuleTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is loaded together with a module, in which order, and what becomes of it if some fails. */
class ModuleOrderTest {
  @TempDir private Path folder;

  private static Stage stage(Policy policy, DriverModule... modules) {
    ProbeEngineBuilder builder = ProbeEngine.builder().policy(policy).simulated(1);
    List.of(modules).forEach(builder::module);
    return Stage.of(builder);
  }

  private static Loadable named(String name) {
    return Loadable.with(name, "");
  }

  private static Loadable failing(String name) {
    return Loadable.starting(
        name,
        "",
        _ -> {
          throw new IOException("no " + name);
        });
  }

  private static ModuleAnswer ask(Stage stage, String name) {
    var request = stage.engine.modules().request(name);
    stage.settle();
    return request.answer().orElseThrow();
  }

  private static List<String> loaded(Stage stage) {
    return stage.events(ModuleEvent.Loaded.class).map(ModuleEvent.Loaded::module).toList();
  }

  @ParameterizedTest
  @EnumSource
  void whatAModuleNeedsComesFirst(Policy policy) {
    Loadable top =
        named("top").with(new Dependencies(List.of("b", "c"), List.of("pre"), List.of("post")));
    try (Stage stage =
        stage(
            policy,
            top,
            named("b").needing("a-1"),
            named("c").needing("a_1"),
            named("a_1"),
            named("pre"),
            named("post"))) {
      assertThat(ask(stage, "top")).isEqualTo(new ModuleAnswer.Loaded(List.of("top")));
      assertThat(loaded(stage)).containsExactly("a_1", "b", "c", "pre", "top", "post");
      assertThat(ask(stage, "c")).isEqualTo(new ModuleAnswer.Loaded(List.of("c")));
      assertThat(loaded(stage)).hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoNeedsWhatFailsIsToldTheWholeChain(Policy policy) {
    try (Stage stage =
        stage(
            policy,
            named("top").needing("middle"),
            named("middle").needing("bottom"),
            failing("bottom"),
            named("other").needing("bottom"))) {
      ModuleAnswer.Failed failed = (ModuleAnswer.Failed) ask(stage, "top");
      assertThat(failed.chain()).containsExactly("top", "middle", "bottom");
      assertThat(failed.module()).isEqualTo("bottom");
      assertThat(failed.cause()).hasMessage("no bottom");
      assertThat(stage.events(ModuleEvent.Failed.class).map(e -> e.cause().getMessage()))
          .containsExactly(
              "no bottom",
              "module middle: it needs bottom, which failed: java.io.IOException: no bottom",
              "module top: it needs middle, which failed: module middle: it needs bottom,"
                  + " which failed: java.io.IOException: no bottom");
      assertThat(((ModuleAnswer.Failed) ask(stage, "other")).chain())
          .containsExactly("other", "bottom");
      assertThat(loaded(stage)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOnlyWishedForMayFailOrBeUnknown(Policy policy) {
    Loadable top =
        named("top").with(new Dependencies(List.of(), List.of("bad", "nobody"), List.of("worse")));
    try (Stage stage = stage(policy, top, failing("bad"), failing("worse"))) {
      assertThat(ask(stage, "top")).isEqualTo(new ModuleAnswer.Loaded(List.of("top")));
      assertThat(stage.events(ModuleEvent.Failed.class)).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNeedThatNobodyHasIsToldAndSoIsACircle(Policy policy) {
    try (Stage stage =
        stage(
            policy,
            named("alone").needing("nobody"),
            named("a").needing("b"),
            named("b").needing("c"),
            named("c").needing("a"))) {
      ModuleAnswer.Failed alone = (ModuleAnswer.Failed) ask(stage, "alone");
      assertThat(alone.chain()).containsExactly("alone", "nobody");
      assertThat(alone.cause()).hasMessage("module nobody: nothing of this name is there");
      ModuleAnswer.Failed circle = (ModuleAnswer.Failed) ask(stage, "a");
      assertThat(circle.cause()).hasMessage("module c: it needs itself: c needs a needs b needs c");
      assertThat(loaded(stage)).isEmpty();
    }
  }

  /** The administrator's words count for modules that are code, with tables and without. */
  @ParameterizedTest
  @EnumSource
  void configurationReachesModulesThatAreCode(Policy policy) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.conf"),
            """
            blacklist black
            alias nick plain
            softdep plain pre: early
            install gone /bin/false
            """);
    ProbeEngineBuilder builder =
        ProbeEngine.builder()
            .policy(policy)
            .simulated(1)
            .moduleConfig(ModuleConfig.read(List.of(file)))
            .module(Loadable.with("black", "t:*"))
            .module(named("plain"))
            .module(named("early"))
            .module(named("gone"));
    try (Stage stage = Stage.of(builder)) {
      assertThat(ask(stage, "t:x")).isEqualTo(new ModuleAnswer.Blacklisted(List.of("black")));
      assertThat(ask(stage, "black")).isEqualTo(new ModuleAnswer.Loaded(List.of("black")));
      assertThat(ask(stage, "nick")).isEqualTo(new ModuleAnswer.Loaded(List.of("plain")));
      assertThat(loaded(stage)).containsExactly("black", "early", "plain");
      assertThat(((ModuleAnswer.Failed) ask(stage, "gone")).cause())
          .hasMessageContaining("a.conf:4 has a command in its place, which is not run (R143)");
    }
  }

  /** What tables say of modules that models stand in for is heeded as well. */
  @ParameterizedTest
  @EnumSource
  void tablesGiveTheOrder(Policy policy) throws IOException {
    Files.writeString(folder.resolve("modules.dep"), "m.ko: b.ko a.ko\nb.ko: a.ko\na.ko:\nz.ko:\n");
    Files.writeString(folder.resolve("modules.alias"), "alias t:* m\n");
    Files.writeString(folder.resolve("modules.softdep"), "softdep m post: z own\n");
    ProbeEngineBuilder builder =
        ProbeEngine.builder()
            .policy(policy)
            .simulated(1)
            .moduleTables(ModuleTables.read(folder), ModuleConfig.none())
            .models((name, _) -> Optional.of(named(name)))
            .module(named("own").needing("z"));
    try (Stage stage = Stage.of(builder)) {
      assertThat(ask(stage, "t:x")).isEqualTo(new ModuleAnswer.Loaded(List.of("m")));
      assertThat(loaded(stage)).containsExactly("a", "b", "m", "z", "own");
    }
  }

  /** Checked before anything is looked up. */
  @ParameterizedTest
  @EnumSource
  void whatIsNoNameIsRefused(Policy policy) {
    try (Stage stage = stage(policy, Loadable.with("m", "*"))) {
      for (String wrong : List.of("", "../m", "/lib/m", "a/../m", "a\tb", "m\u0000", ".m")) {
        assertThat(ask(stage, wrong))
            .as("'%s'", wrong)
            .isInstanceOfSatisfying(
                ModuleAnswer.Failed.class,
                failed ->
                    assertThat(failed.cause())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("expected a module's name or alias"));
      }
      assertThat(ask(stage, "x".repeat(5000))).isInstanceOf(ModuleAnswer.Failed.class);
      assertThat(loaded(stage)).isEmpty();
      assertThat(ask(stage, "acpi*:PNP0C0A/x:\n")).isInstanceOf(ModuleAnswer.Loaded.class);
    }
  }
}
