package dev.probus.testkit;

import static dev.probus.testkit.KitResultTest.fails;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.resource.ResourceKey;
import org.junit.jupiter.api.Test;

/** What is said of events holds when it should, and can fail. */
final class KitEventsTest {
  private static final ResourceKey<Clock> MCLK = ResourceKey.of(Clock.class, "mclk");
  private static final ScriptedDevice LATE = ScriptedDevice.of("acme", "slot0", "acme:speaker");
  private static final ScriptedDevice NOT_OURS = ScriptedDevice.of("acme", "slot1", "acme:plain");

  private final KitResult result = late();

  /** A clock appears while a speaker waits, and disappears again. */
  private static KitResult late() {
    ScriptedBus<ScriptedDevice> bus = ScriptedBus.of("acme", LATE, NOT_OURS);
    RecordingDriver<ScriptedDevice> picky =
        RecordingDriver.<ScriptedDevice>of("acme-picky", "acme:plain")
            .probing((device, probe) -> ProbeOutcome.rejected("not ours"));
    ProbusKit kit =
        ProbusKit.of(world ->
            world
                .bus(bus)
                .driver(RecordingDriver.of("acme-speaker", "acme:speaker").needing(MCLK))
                .driver(picky));
    try (KitWorld world = kit.seed(7).start()) {
      world.settle();
      world.engine().publish(MCLK, new Clock(1));
      world.settle();
      world.engine().withdraw(MCLK);
      return world.finish();
    }
  }

  @Test
  void whatHappenedIsFound() {
    result
        .events()
        .inOrder(
            Happening.appeared("acme/slot0"),
            Happening.waiting("acme/slot0", MCLK),
            Happening.published(MCLK),
            Happening.probed("acme/slot0"),
            Happening.bound("acme/slot0"),
            Happening.withdrawn(MCLK),
            Happening.unbound("acme/slot0"))
        .inOrder(Happening.probed("acme/slot1"), Happening.rejected("acme/slot1"))
        .count(1, Happening.bound("acme/slot0"))
        .count(0, Happening.failed("acme/slot0"))
        .count(2, Happening.waiting("acme/slot0", MCLK))
        .count(0, Happening.gone("acme/slot0"));
    result.closing().inOrder(Happening.gone("acme/slot1")).count(1, Happening.gone("acme/slot0"));
  }

  @Test
  void anyKindOfEventCanBeNamed() {
    result.events().count(3, new Happening("rest", e -> e instanceof EngineEvent.Settled));
  }

  @Test
  void wrongOrder() {
    fails(() -> result.events().inOrder(Happening.bound("acme/slot0"), Happening.published(MCLK)))
        .withMessageContainingAll(
            "expected in order [acme/slot0 bound, Clock mclk published],"
                + " but 'Clock mclk published' is not there after #",
            "Published[key=Clock mclk, by=program]",
            "seed 7");
  }

  @Test
  void neverHappened() {
    fails(() -> result.events().inOrder(Happening.loaded("snd_acme")))
        .withMessageContaining(
            "expected in order [snd_acme loaded], but 'snd_acme loaded' is not there");
  }

  @Test
  void anotherTimeIsAnotherEvent() {
    fails(() ->
            result.events().inOrder(Happening.bound("acme/slot0"), Happening.bound("acme/slot0")))
        .withMessageContaining("'acme/slot0 bound' is not there after #");
  }

  @Test
  void wrongCount() {
    fails(() -> result.events().count(2, Happening.bound("acme/slot0")))
        .withMessageContainingAll(
            "expected 'acme/slot0 bound' 2 times, but it happened 1 times", "seed 7");
    fails(() -> result.closing().count(0, Happening.gone("acme/slot0")))
        .withMessageContaining("expected 'acme/slot0 gone' 0 times, but it happened 1 times");
  }

  @Test
  void onlyTheLastEventsAreShown() {
    ScriptedDevice[] many = new ScriptedDevice[50];
    for (int i = 0; i < many.length; i++) {
      many[i] = ScriptedDevice.of("acme", "slot" + i, "acme:speaker");
    }
    KitResult result = ProbusKit.of(world -> world.bus(ScriptedBus.of("acme", many))).run();
    int events = result.events().all().size();
    assertThat(events).isGreaterThan(100);
    fails(() -> result.events().count(1, Happening.bound("acme/slot0")))
        .withMessageContaining("events, " + (events - 40) + " earlier ones left out:")
        .withMessageNotContaining("#" + (events - 41) + " ");
  }
}
