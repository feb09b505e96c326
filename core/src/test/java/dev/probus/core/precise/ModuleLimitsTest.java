package dev.probus.core.precise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ModuleEvent;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.api.module.ModuleRequest;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.ProbeEngineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many loads there are at once, who comes next, and what waits for too long (R126). */
class ModuleLimitsTest {
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private final List<String> order = new CopyOnWriteArrayList<>();

  private Loadable slow(String name, long millis) {
    return Loadable.starting(
        name,
        "t:" + name,
        context -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          order.add(name);
          context.pause(Duration.ofMillis(millis));
          running.decrementAndGet();
          return List.of();
        });
  }

  private static List<ModuleAnswer> ask(Stage stage, int count) {
    List<ModuleRequest> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(stage.engine.modules().request("m" + i));
    }
    stage.settle();
    return requests.stream().map(request -> request.answer().orElseThrow()).toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"PRECISE", "LINUX"})
  void requestsBeyondTheLimitAreServedInOrder(Policy policy) {
    ProbeEngineBuilder builder =
        ProbeEngine.builder().policy(policy).simulated(0).moduleLoads(3, Duration.ofSeconds(5));
    for (int i = 0; i < 20; i++) {
      builder.module(slow("m" + i, 100));
    }
    try (Stage stage = Stage.of(builder)) {
      assertThat(ask(stage, 20)).allMatch(ModuleAnswer.Loaded.class::isInstance);
      assertThat(most).hasValue(3);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        expected.add("m" + i);
      }
      assertThat(order).containsExactlyElementsOf(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PRECISE", "LINUX"})
  void whoWaitsForTooLongIsToldSo(Policy policy) {
    ProbeEngineBuilder builder =
        ProbeEngine.builder().policy(policy).simulated(0).moduleLoads(2, Duration.ofSeconds(5));
    for (int i = 0; i < 6; i++) {
      builder.module(slow("m" + i, 4_000));
    }
    try (Stage stage = Stage.of(builder)) {
      List<ModuleAnswer> answers = ask(stage, 6);
      assertThat(answers.subList(0, 4)).allMatch(ModuleAnswer.Loaded.class::isInstance);
      assertThat(answers.subList(4, 6))
          .allSatisfy(answer ->
              assertThat(((ModuleAnswer.Failed) answer).cause())
                  .hasMessage("none of 2 places was free for 5000 ms (R126)"));
      assertThat(stage.events(ModuleEvent.Loading.class)).hasSize(4);
      assertThat(ask(stage, 6)).allMatch(ModuleAnswer.Loaded.class::isInstance);
    }
  }

  /** A device would never be offered its module again; so it has patience without end. */
  @Test
  void devicesWaitForTheirTurn() {
    ProbeEngineBuilder builder =
        ProbeEngine.builder().simulated(0).moduleLoads(1, Duration.ofSeconds(5));
    for (int i = 0; i < 4; i++) {
      builder.module(slow("m" + i, 4_000));
    }
    try (Stage stage = Stage.of(builder)) {
      stage.appear("m0", "m1", "m2", "m3").settle();
      assertThat(stage.events(ModuleEvent.Loaded.class)).hasSize(4);
      assertThat(most).hasValue(1);
    }
  }

  /** Each waits for the next while it starts: no place is taken by one that waits. */
  @ParameterizedTest
  @EnumSource
  void nestedLoadsLendTheirPlaces(Mode mode) {
    ProbeEngineBuilder builder = mode.builder().moduleLoads(8, Duration.ofSeconds(5));
    for (int chain = 0; chain < 12; chain++) {
      for (int i = 0; i < 8; i++) {
        builder.module(asking("c" + chain + "_" + i, "c" + chain + "_" + (i + 1)));
      }
      builder.module(Loadable.with("c" + chain + "_8", ""));
    }
    try (Stage stage = Stage.of(builder)) {
      List<ModuleRequest> requests = new ArrayList<>();
      for (int chain = 0; chain < 12; chain++) {
        requests.add(stage.engine.modules().request("c" + chain + "_1"));
      }
      stage.settle();
      assertThat(requests)
          .allMatch(request -> request.answer().orElseThrow() instanceof ModuleAnswer.Loaded);
      assertThat(stage.events(ModuleEvent.Loaded.class)).hasSize(12 * 8);
      assertThat(stage.events(ModuleEvent.Failed.class)).isEmpty();
    }
  }

  private static Loadable asking(String name, String other) {
    return Loadable.starting(
        name,
        "",
        context -> {
          if (!(context.modules().request(other).await() instanceof ModuleAnswer.Loaded)) {
            throw new java.io.IOException(name + " cannot do without " + other);
          }
          return List.of();
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"PRECISE", "LINUX"})
  void deeperThanTheLimitIsRecursion(Policy policy) {
    ProbeEngineBuilder builder =
        ProbeEngine.builder().policy(policy).simulated(0).moduleLoads(3, Duration.ofSeconds(5));
    for (int i = 0; i < 10; i++) {
      builder.module(asking("m" + i, "m" + (i + 1)));
    }
    try (Stage stage = Stage.of(builder)) {
      assertThat(ask(stage, 1)).allMatch(ModuleAnswer.Failed.class::isInstance);
      String path = "recursion, requests are nested 4 deep: m0 asks for m1 asks for m2 asks for m3";
      String told =
          policy == Policy.PRECISE
              ? stage
                  .events(ModuleEvent.Failed.class)
                  .findFirst()
                  .orElseThrow()
                  .cause()
                  .getMessage()
              : stage.events(EngineEvent.Warned.class).findFirst().orElseThrow().text();
      assertThat(told).contains(path);
    }
  }

  @Test
  void aLimitOfNothingIsRefused() {
    ProbeEngineBuilder builder = ProbeEngine.builder();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.moduleLoads(0, Duration.ofSeconds(1)))
        .withMessage("loads at once: 0, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.moduleLoads(1, Duration.ZERO))
        .withMessage("patience with loads: PT0S, expected more than nothing");
  }
}
