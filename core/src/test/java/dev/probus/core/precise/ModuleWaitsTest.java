package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.probus.api.BusName;
import dev.probus.api.async.Domain;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
import dev.probus.core.ProbeEngineBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a module's start waits for, what waits for it, and who is refused when that is a circle. */
class ModuleWaitsTest {
  private final List<String> seen = new CopyOnWriteArrayList<>();

  private static Stage stage(Mode mode, Loadable... modules) {
    ProbeEngineBuilder builder = mode.builder();
    List.of(modules).forEach(builder::module);
    return Stage.of(builder);
  }

  private Loadable asking(String name, String other) {
    return Loadable.starting(
        name,
        "",
        context -> {
          context.pause(Duration.ofMillis(1));
          await(name, context.modules().request(other));
          return List.of();
        });
  }

  private void await(String who, ModuleRequest request) throws InterruptedException {
    try {
      seen.add(who + ": " + request.await().getClass().getSimpleName());
    } catch (IllegalStateException e) {
      seen.add(who + ": " + e.getMessage());
    }
  }

  /** The one who closes the circle is told the whole path, and goes on; so all are loaded. */
  @ParameterizedTest
  @EnumSource
  void modulesThatWaitForEachOtherDoNotHang(Mode mode) {
    try (Stage stage = stage(mode, asking("a", "b"), asking("b", "c"), asking("c", "a"))) {
      ModuleRequest request = stage.engine.modules().request("a");
      stage.settle();
      assertThat(request.answer()).contains(new ModuleAnswer.Loaded(List.of("a")));
      assertThat(seen).hasSize(3).filteredOn(line -> line.endsWith(": Loaded")).hasSize(2);
      String start = " for which the start of module %s is at work";
      assertThat(seen.getFirst()) // on threads it is a matter of time who closes the circle
          .contains("waits for module a," + start.formatted("a"))
          .contains("waits for module b," + start.formatted("b"))
          .contains("waits for module c," + start.formatted("c"));
    }
  }

  /** The circle closes without a step of those in it: when a request goes on to its next module. */
  @ParameterizedTest
  @EnumSource(names = {"IN_ORDER", "SHUFFLED"})
  void aCircleThatClosesWhenARequestGoesOnIsRefused(Mode mode) {
    Loadable first =
        Loadable.starting(
            "first",
            "both",
            context -> {
              context.pause(Duration.ofMillis(10));
              return List.of();
            });
    Loadable second =
        Loadable.starting(
            "second",
            "both",
            context -> {
              await("second", context.modules().request("asker"));
              return List.of();
            });
    Loadable asker =
        Loadable.starting(
            "asker",
            "",
            context -> {
              await("asker", context.modules().request("both"));
              return List.of();
            });
    try (Stage stage = stage(mode, first, second, asker)) {
      stage.engine.modules().request("first");
      stage.engine.modules().request("second");
      stage.engine.modules().request("asker");
      stage.settle();
      assertThat(seen).hasSize(2).anyMatch(s -> s.endsWith(": Loaded"));
      assertThat(seen.getFirst())
          .contains("asker waits for module both")
          .contains("second is at work");
      assertThat(stage.events(ModuleEvent.Loaded.class)).hasSize(3);
    }
  }

  /** Loading ends with what the module began, and not with what others did. */
  @ParameterizedTest
  @EnumSource
  void aLoadWaitsForWhatTheModuleBeganOnly(Mode mode) {
    AtomicInteger done = new AtomicInteger();
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context -> {
              for (int i = 0; i < 3; i++) {
                context.async(
                    "part " + i,
                    own -> {
                      own.pause(Duration.ofMillis(5));
                      own.async("more", _ -> done.incrementAndGet());
                      done.incrementAndGet();
                    });
              }
              return List.of(Actor.idle("d", "t:*"));
            });
    Actor endless =
        Actor.doing(
            "endless",
            "t:endless",
            (_, probe) -> {
              var modules = probe.modules();
              probe.afterBind(
                  "w",
                  work -> {
                    seen.add("" + modules.request("m").await() + done);
                    work.pause(Stage.LONG);
                  });
            });
    try (Stage stage = Stage.of(mode.builder().module(module), endless)) {
      stage.appear("endless");
      var _ = settleShortly(stage);
      assertThat(seen).containsExactly("Loaded[modules=[m]]6");
    }
  }

  private static boolean settleShortly(Stage stage) {
    try {
      return stage.engine.settle(Duration.ofMillis(300)).complete();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** What fails beside the start fails the module; the rest is interrupted, and it is stopped. */
  @ParameterizedTest
  @EnumSource
  void workThatFailsUndoesTheModule(Mode mode) {
    Loadable module =
        Loadable.starting(
                "m",
                "",
                context -> {
                  context.publisher().publish(Stage.key("k"), "k");
                  context.async(
                      "bad",
                      own -> {
                        own.pause(Duration.ofMillis(1));
                        throw new IllegalStateException("bad work");
                      });
                  context.async("long", own -> own.pause(Stage.LONG));
                  return List.of(Actor.idle("d", "t:*"));
                })
            .onStop(() -> seen.add("stopped"));
    Actor user = Actor.doing("user", "u:x", (_, probe) -> probe.require(Stage.key("k")));
    try (Stage stage = Stage.of(mode.builder().module(module), user)) {
      ModuleRequest request = stage.engine.modules().request("m");
      stage.settle();
      assertThat(((ModuleAnswer.Failed) request.answer().orElseThrow()).cause())
          .hasMessage("bad work");
      stage.appear(Thing.named("x", "u:x")).appear("y").settle();
      assertThat(stage.settle().bound()).isEmpty();
      assertThat(seen).containsExactly("stopped");
    }
  }

  /** Task, load, start, domain, task: a circle through all of them. */
  @ParameterizedTest
  @EnumSource
  void aCircleThroughADomainIsRefused(Mode mode) {
    Domain disks = Domain.of("disks");
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context -> {
              try {
                context.awaitAll(disks);
                seen.add("m: the domain was empty");
              } catch (IllegalStateException e) {
                seen.add("m: " + e.getMessage());
              }
              return List.of();
            });
    Actor scanning =
        Actor.doing(
            "scanning",
            "t:x",
            (_, probe) ->
                probe.inOrder(
                    disks,
                    "scan",
                    work -> {
                      await("scan", work.modules().request("m"));
                      return 1;
                    },
                    (_, _) -> {}));
    try (Stage stage = Stage.of(mode.builder().module(module), scanning)) {
      stage.appear("x").settle();
      assertThat(seen).hasSize(2);
      assertThat(seen.getFirst())
          .isIn(
              "m: the start of module m waits for the work of domain disks, of which work 'scan'"
                  + " of t/x is part, which waits for module m, for which the start of module m is"
                  + " at work",
              "scan: work 'scan' of t/x waits for module m, for which the start of module m is at"
                  + " work, which waits for the work of domain disks, of which work 'scan' of t/x"
                  + " is part");
      assertThat(seen.getLast()).isIn("scan: Loaded", "m: the domain was empty");
      assertThat(stage.events(ModuleEvent.Loaded.class)).hasSize(1);
    }
  }

  /** A probe waits for a module that waits for work that waits for all probes of the bus. */
  @ParameterizedTest
  @EnumSource(names = {"IN_ORDER", "SHUFFLED"})
  void aCircleThroughAProbeIsRefused(Mode mode) {
    Domain disks = Domain.of("disks");
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context -> {
              context.awaitAll(disks);
              return List.of();
            });
    Actor resting =
        Actor.doing(
            "resting",
            "t:rest",
            (_, probe) ->
                probe.inOrder(
                    disks,
                    "look",
                    work -> {
                      work.pause(Duration.ofMillis(5));
                      try {
                        work.awaitRest(BusName.of("t"));
                        seen.add("rest");
                      } catch (IllegalStateException e) {
                        seen.add(e.getMessage());
                      }
                      return 1;
                    },
                    (_, _) -> {}));
    Actor probing =
        Actor.doing(
            "probing", "t:probe", (_, probe) -> await("probe", probe.modules().request("m")));
    try (Stage stage = Stage.of(mode.builder().module(module), resting, probing)) {
      stage.appear("rest", "probe").settle();
      assertThat(stage.settle().allBound()).isTrue();
      assertThat(seen)
          .containsExactly(
              "work 'look' of t/rest waits for all that goes on at bus t, of which the probe of"
                  + " t/probe is part, which waits for module m, for which the start of module m"
                  + " is at work, which waits for the work of domain disks, of which work 'look'"
                  + " of t/rest is part",
              "probe: Loaded");
    }
  }

  /**
   * A device that comes while its module loads is what a wait for the rest of its bus waits for.
   */
  @ParameterizedTest
  @EnumSource(names = {"IN_ORDER", "SHUFFLED"})
  void aCircleThroughADeviceThatComesLaterIsRefused(Mode mode) {
    Domain disks = Domain.of("disks");
    Loadable module =
        Loadable.starting(
            "m",
            "t:late",
            context -> {
              context.awaitAll(disks);
              return List.of(Actor.idle("d", "t:late"));
            });
    Actor resting =
        Actor.doing(
            "resting",
            "t:rest",
            (_, probe) ->
                probe.inOrder(
                    disks,
                    "look",
                    work -> {
                      try {
                        work.awaitRest(BusName.of("t"));
                        seen.add("rest");
                      } catch (IllegalStateException e) {
                        seen.add(e.getMessage());
                      }
                      return 1;
                    },
                    (_, _) -> {}));
    Actor pausing =
        Actor.doing(
            "pausing",
            "t:pause",
            (_, probe) ->
                probe.afterBind(
                    "w",
                    work -> {
                      var _ = work.modules().request("m");
                      work.pause(Duration.ofMillis(5));
                      work.add(Thing.named("late"));
                      work.pause(Duration.ofMillis(5));
                    }));
    try (Stage stage = Stage.of(mode.builder().module(module), resting, pausing)) {
      stage.appear("pause", "rest").settle();
      assertThat(stage.settle().allBound()).isTrue();
      assertThat(seen)
          .singleElement()
          .asString()
          .startsWith("work 'look' of t/rest waits for all that goes on at bus t, of which the")
          .contains("the start of module m");
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterItsLoadAModuleBeginsNothing(Mode mode) {
    AtomicInteger refused = new AtomicInteger();
    Loadable module =
        Loadable.starting(
            "m",
            "",
            context ->
                List.of(
                    Actor.doing(
                        "d",
                        "t:*",
                        (_, _) -> {
                          assertThatIllegalStateException()
                              .isThrownBy(() -> context.async("late", _ -> {}))
                              .withMessage("module m is loaded already");
                          seen.add("" + context.modules().request("m").await());
                          refused.incrementAndGet();
                        })));
    try (Stage stage = stage(mode, module)) {
      stage.engine.modules().request("m");
      stage.appear("x").settle();
      assertThat(stage.settle().allBound()).isTrue();
      assertThat(refused).hasValue(1);
      assertThat(seen).containsExactly("Loaded[modules=[m]]");
    }
  }
}
