package dev.probus.core.linux.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.event.EngineEvent;
import dev.probus.api.event.Verdict;
import dev.probus.core.Policy;
import dev.probus.core.explain.DeviceState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drivers of the api under the Linux policy: what goes wrong in a kernel goes wrong here. */
class LinuxPolicyTest {

  /** Z1: the card's provider publishes after its probe, and nothing binds any more. */
  @Test
  void publicationOutsideAProbeWakesNobody() {
    try (World world = World.of(Policy.LINUX)) {
      world
          .driver(
              "sof",
              probe -> {
                probe.afterBind(
                    "boot",
                    work -> {
                      work.pause(Duration.ofMillis(650));
                      work.publish(World.key("dsp"), "dsp");
                    });
                return ProbeOutcome.bound();
              })
          .driver(
              "card",
              probe -> {
                probe.require(World.key("dsp"));
                return ProbeOutcome.bound();
              })
          .appear("sof", "card")
          .settle();
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
          .driver(
              "sof",
              probe -> {
                probe.afterBind("boot", work -> work.publish(World.key("dsp"), "dsp"));
                return ProbeOutcome.bound();
              })
          .driver(
              "card",
              probe -> {
                probe.require(World.key("dsp"));
                return ProbeOutcome.bound();
              })
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
