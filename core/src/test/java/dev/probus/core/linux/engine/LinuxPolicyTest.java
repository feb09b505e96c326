package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.ProbeEvent;
import dev.probus.api.event.Verdict;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Drivers of the api under the Linux policy: what goes wrong in a kernel goes wrong here. */
class LinuxPolicyTest {

  /** Z1: the card's provider publishes after its probe, and nothing binds any more. */
  @Test
  void publicationOutsideAProbeWakesNobody() {
    try (World world = World.of(Policy.LINUX)) {
      world.soundCard(Duration.ofMillis(650)).appear("sof", "card").settle();
      assertThat(world.state("sof")).isEqualTo(DeviceState.BOUND);
      assertThat(world.state("card")).isEqualTo(DeviceState.WAITING);
      assertThat(world.status("card").verdicts())
          .containsExactly(new Verdict.Unnoticed(World.key("dsp"), "t/sof"));
      world.driver("mouse", _ -> ProbeOutcome.bound()).appear("mouse").settle(); // by luck
      assertThat(world.state("card")).isEqualTo(DeviceState.BOUND);
    }
  }

  @Test
  void exportedTriggerWakesEverybody() {
    try (World world = World.of(Policy.LINUX_EXPORT)) {
      world
          .soundCard(Duration.ZERO)
          .driver(
              "other",
              probe -> {
                probe.require(World.key("nothing"));
                return ProbeOutcome.bound();
              })
          .appear("card", "other", "sof")
          .settle();
      assertThat(world.state("card")).isEqualTo(DeviceState.BOUND);
      assertThat(world.status("other").probeCalls()).isGreaterThan(2);
    }
  }

  /** Z2, R130: loading waits for all async calls, and one of them waits for the load. */
  @Test
  void asyncProbeThatAwaitsAModuleDeadlocksAndIsToldSo() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .module("codec", "codec")
          .driver(
              "sof",
              ProbeType.ASYNC,
              probe -> {
                probe.modules().request("codec").await();
                return ProbeOutcome.bound();
              })
          .appear("sof")
          .settle();
      assertThat(world.state("sof")).isEqualTo(DeviceState.PROBING);
      assertThat(world.events(EngineEvent.Warned.class)).hasSize(1);
      List<EngineEvent.Deadlocked> circles = world.events(EngineEvent.Deadlocked.class);
      assertThat(circles).hasSize(1);
      assertThat(circles.getFirst().circle())
          .containsExactly(
              "modprobe codec waits for all async calls, of which async probe of t/sof is one",
              "async probe of t/sof waits for module codec, for which modprobe codec is at work");
    }
  }

  /** R133: a module that is live is there, though its load still waits for async calls (R121). */
  @Test
  void moduleThatIsLiveIsThereAtOnce() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .module("codec", "codec")
          .driver(
              "sof",
              ProbeType.ASYNC,
              probe -> {
                probe.pause(Duration.ofMillis(5));
                probe.modules().request("codec").await();
                return ProbeOutcome.bound();
              })
          .appear("sof")
          .appear("codec")
          .settle();
      assertThat(world.events(EngineEvent.Deadlocked.class)).isEmpty();
      assertThat(world.state("sof")).isEqualTo(DeviceState.BOUND);
    }
  }

  /** Z18: a livelock is one however long each round takes. */
  @Test
  void livelockThatTakesItsTimeIsFound() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .driver("phy", _ -> ProbeOutcome.bound())
          .driver(
              "dwc3",
              probe -> {
                probe.pause(Duration.ofMillis(5));
                probe.add(World.thing("phy"));
                probe.require(World.key("extcon"));
                return ProbeOutcome.bound();
              })
          .appear("dwc3")
          .settle();
      assertThat(world.events(EngineEvent.Endless.class)).hasSize(1);
    }
  }

  /** What a close throws is noted, whatever it is, and releasing goes on. */
  @Test
  void errorInACloseIsNoted() {
    List<String> closed = new CopyOnWriteArrayList<>();
    try (World world = World.of(Policy.LINUX)) {
      world
          .driver(
              "dsp",
              probe -> {
                var _ = probe.owns(() -> closed.add("first"));
                var _ =
                    probe.owns(() -> {
                      throw new AssertionError("burnt");
                    });
                return ProbeOutcome.bound();
              })
          .appear("dsp")
          .settle();
      world.engine().devices().gone(World.thing("dsp").id());
      world.appear("dsp").settle();
      assertThat(world.events(ProbeEvent.ReleaseFailed.class)).hasSize(1);
      assertThat(closed).containsExactly("first");
      assertThat(world.state("dsp")).isEqualTo(DeviceState.BOUND);
    }
  }

  @Test
  void driverMayNotWaitForTheEngine() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .driver(
              "dsp",
              probe -> {
                world.engine().settle();
                return ProbeOutcome.bound();
              })
          .appear("dsp")
          .settle();
      assertThat(world.status("dsp").failure())
          .hasValueSatisfying(e -> assertThat(e).isInstanceOf(IllegalStateException.class));
    }
  }

  /** A task that waits for ever is let end when the engine is closed, and nothing is left of it. */
  @Test
  void closingEndsWhatWaitsForEver() {
    List<String> ended = new CopyOnWriteArrayList<>();
    try (World world = World.of(Policy.LINUX)) {
      world
          .module("codec", "codec")
          .driver(
              "sof",
              ProbeType.ASYNC,
              probe -> {
                try {
                  probe.modules().request("codec").await();
                } finally {
                  ended.add("sof");
                }
                return ProbeOutcome.bound();
              })
          .appear("sof")
          .settle();
      assertThat(ended).isEmpty();
    }
    assertThat(ended).containsExactly("sof");
  }

  /** R57: whatever binds during a probe triggers it again once it has deferred. */
  @Test
  void probeThatAddsAChildAndDefersNeverEnds() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .driver("phy", _ -> ProbeOutcome.bound())
          .driver(
              "dwc3",
              probe -> {
                probe.add(World.thing("phy"));
                probe.require(World.key("extcon"));
                return ProbeOutcome.bound();
              })
          .appear("dwc3")
          .settle();
      assertThat(world.events(EngineEvent.Endless.class)).hasSize(1);
      assertThat(world.status("dwc3").probeCalls()).isGreaterThan(900);
    }
  }
}
