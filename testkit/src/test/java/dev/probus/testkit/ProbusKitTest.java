package dev.probus.testkit;

import static dev.probus.testkit.KitResultTest.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probus.api.Device;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.event.LogEntry;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Worlds are run as asked for, and what goes wrong with them is told with the way to repeat it. */
final class ProbusKitTest {

  @Test
  void theSameSeedIsTheSameRun() {
    assertThat(manyAtOnce(5)).isEqualTo(manyAtOnce(5));
  }

  @Test
  void anotherSeedIsAnotherOrder() {
    Set<List<String>> orders = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      orders.add(manyAtOnce(seed));
    }
    assertThat(orders).hasSizeGreaterThan(1);
  }

  /** Returns the log of a world whose probes run beside each other. */
  private static List<String> manyAtOnce(long seed) {
    return ProbusKit.of(world -> world.bus(slots(4)).driver(any().running(ProbeType.BLOCKING)))
        .seed(seed)
        .run()
        .everythingBound()
        .events()
        .all()
        .stream()
        .map(LogEntry::toString)
        .toList();
  }

  @Test
  void aWorldOnRealThreads() {
    ProbusKit.of(world -> world.bus(slots(4)).driver(any().running(ProbeType.BLOCKING)))
        .realThreads(Duration.ofSeconds(30))
        .run()
        .everythingBound();
  }

  @Test
  void aHangingDriverIsNamed() {
    CountDownLatch never = new CountDownLatch(1);
    RecordingDriver<Device> hanging =
        any()
            .running(ProbeType.BLOCKING)
            .probing((device, probe) -> {
              never.await();
              return ProbeOutcome.bound();
            });
    ProbusKit kit =
        ProbusKit.of(world -> world.bus(slots(1)).driver(hanging))
            .realThreads(Duration.ofMillis(50));
    try (KitWorld world = kit.start()) {
      fails(world::settle)
          .withMessageContainingAll(
              "the world did not come to rest in time",
              "probe of any for acme/slot0",
              "CountDownLatch.await",
              "on real threads, whose order no seed repeats");
      never.countDown();
    }
  }

  @Test
  void anInterruptedTestIsTold() {
    Thread test = Thread.currentThread();
    RecordingDriver<Device> interrupting =
        any()
            .running(ProbeType.BLOCKING)
            .probing((device, probe) -> {
              test.interrupt();
              return ProbeOutcome.bound();
            });
    ProbusKit kit = ProbusKit.of(w -> w.bus(slots(1)).driver(interrupting)).seed(3);
    KitWorld world = kit.start();
    fails(world::settle)
        .withMessageContainingAll(
            "the test was interrupted before the world came to rest", "seed 3");
    assertThat(Thread.interrupted()).isTrue();
    world.close();
  }

  @Test
  void aPartThatDoesNotStartIsPartOfEveryFailure() {
    ScriptedBus<ScriptedDevice> bus = slots(1);
    ProbusKit kit = ProbusKit.of(world -> world.bus(bus).driver(any()));
    try (KitWorld world = kit.start()) {
      world.settle().everythingBound().events().count(0, Happening.partFailed("bus acme"));
      KitResult second = kit.run();
      second.events().count(1, Happening.partFailed("bus acme"));
      fails(second::everythingBound)
          .withMessageContaining(
              "bus acme has failed: java.lang.IllegalStateException:"
                  + " bus acme is in use by another engine");
    }
    assertThat(bus.name()).hasToString("acme");
  }

  @Test
  void aTestThatCannotBeRunIsSkipped() {
    assertThatExceptionOfType(TestAbortedException.class)
        .isThrownBy(() ->
            ProbusKit.forSeeds(
                5,
                seed -> {
                  throw new TestAbortedException("not here");
                }));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbusKit.forSeeds(0, seed -> {}))
        .withMessage("seeds: 0, expected 1 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProbusKit.of(world -> {}).realThreads(Duration.ZERO))
        .withMessage("atMost: PT0S, expected more than nothing");
  }

  private static ScriptedBus<ScriptedDevice> slots(int count) {
    ScriptedDevice[] slots = new ScriptedDevice[count];
    for (int i = 0; i < count; i++) {
      slots[i] = ScriptedDevice.of("acme", "slot" + i, "acme:any");
    }
    return ScriptedBus.of("acme", slots);
  }

  private static RecordingDriver<Device> any() {
    return RecordingDriver.of("any", "acme:*");
  }
}
